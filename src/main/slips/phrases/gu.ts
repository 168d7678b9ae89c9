import type { SlipPhrases } from './slip-phrases';

/** Gujarati. */
export const gu = {
  titles: { recharge: 'રિચાર્જ પાવતી', bill: 'બિલ ચુકવણી પાવતી', refund: 'રિફંડ પાવતી' },
  states: {
    created: { banner: 'ખાતરી નથી', sentence: 'રિચાર્જ હજી મોકલ્યું નથી.' },
    sent: { banner: 'મોકલાય છે – ખાતરી નથી', sentence: 'પરિણામ હજી ખબર નથી.' },
    not_sent: { banner: 'મોકલ્યું નથી', sentence: 'ઓપરેટરને કંઈ મોકલ્યું નથી. રિચાર્જ થયું નથી.' },
    pending: {
      banner: 'બાકી – ખાતરી નથી',
      sentence: 'ઓપરેટરે હજી ખાતરી આપી નથી. આ પાવતી સાચવો અને દુકાને પૂછો.',
    },
    unknown: {
      banner: 'અજ્ઞાત – ખાતરી નથી',
      sentence: 'હજી સ્પષ્ટ જવાબ આવ્યો નથી. આ પાવતી સાચવો અને દુકાને પૂછો.',
    },
    success: { banner: 'સફળ', sentence: 'ગેટવેએ ખાતરી આપી છે.' },
    failed: { banner: 'નિષ્ફળ', sentence: 'રિચાર્જ થયું નથી.' },
    refunded: { banner: 'રદ – પૈસા પરત', sentence: 'રિચાર્જ રદ થયું.' },
  },
  payments: { cash: 'રોકડ', upi: 'UPI', on_account: 'ઉધાર ખાતે' },

  slipNumber: 'પાવતી નં.',
  date: 'તારીખ',
  printed: 'છાપ્યું',
  customer: 'ગ્રાહક',
  field: 'વિગત',
  amount: 'રકમ',
  serviceCharge: 'સેવા ચાર્જ',
  total: 'કુલ',
  paidBy: 'ચુકવણી',
  operatorRef: 'ઓપરેટર સંદર્ભ',
  txnId: 'વ્યવહાર આઈડી',
  ourRef: 'અમારો સંદર્ભ',

  duplicate: 'નકલ',
  earlierSlip: 'આ પાવતીને બદલે:',
  notProof: 'આ પાવતી સફળતાનો પુરાવો નથી.',
  settledByHand: 'દુકાને હાથે નોંધ્યું, ગેટવેની ખાતરી નથી.',
  toReturn: 'તમને પરત આપવાના',
  returned: 'તમને પરત આપ્યા',
  offAccount: 'તમારા ખાતામાંથી કાઢ્યા',
  moneyReturned: 'રકમ પાછી આપી',
  returnedBy: 'પાછા આપવાની રીત',

  account: {
    title: 'ખાતાનો હિસાબ',
    period: 'સમયગાળો',
    before: 'પહેલાંના બાકી',
    paid: 'તમે ચૂકવ્યા',
    owes: 'તમારા બાકી',
    overpaid: 'વધારે આપ્યા',
  },

  practice: 'મહાવરો',
  practiceSentence: 'ફક્ત શીખવા માટે. કોઈ રિચાર્જ થયું નથી.',
  testGateway: 'ટેસ્ટ ગેટવે',
  testSentence: 'ફક્ત ચકાસણી માટે. કોઈ રિચાર્જ થયું નથી.',
} as const satisfies SlipPhrases;

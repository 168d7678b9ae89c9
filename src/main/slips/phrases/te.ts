import type { SlipPhrases } from './slip-phrases';

/** Telugu. */
export const te = {
  titles: { recharge: 'రీఛార్జ్ రసీదు', bill: 'బిల్లు చెల్లింపు రసీదు', refund: 'వాపసు రసీదు' },
  states: {
    created: { banner: 'నిర్ధారణ కాలేదు', sentence: 'రీఛార్జ్ ఇంకా పంపలేదు.' },
    sent: { banner: 'పంపుతోంది – నిర్ధారణ కాలేదు', sentence: 'ఫలితం ఇంకా తెలియదు.' },
    not_sent: { banner: 'పంపలేదు', sentence: 'ఆపరేటర్‌కు ఏమీ పంపలేదు. రీఛార్జ్ జరగలేదు.' },
    pending: {
      banner: 'పెండింగ్ – నిర్ధారణ కాలేదు',
      sentence: 'ఆపరేటర్ ఇంకా నిర్ధారించలేదు. ఈ రసీదు ఉంచుకుని దుకాణంలో అడగండి.',
    },
    unknown: {
      banner: 'తెలియదు – నిర్ధారణ కాలేదు',
      sentence: 'స్పష్టమైన సమాధానం ఇంకా రాలేదు. ఈ రసీదు ఉంచుకుని దుకాణంలో అడగండి.',
    },
    success: { banner: 'విజయవంతం', sentence: 'గేట్‌వే నిర్ధారించింది.' },
    failed: { banner: 'విఫలం', sentence: 'రీఛార్జ్ జరగలేదు.' },
    refunded: { banner: 'రద్దు – డబ్బు వాపసు', sentence: 'రీఛార్జ్ రద్దు అయింది.' },
  },
  payments: { cash: 'నగదు', upi: 'UPI', on_account: 'ఖాతాలో' },

  slipNumber: 'రసీదు నం.',
  date: 'తేదీ',
  printed: 'ముద్రణ',
  customer: 'కస్టమర్',
  field: 'వివరం',
  amount: 'సొమ్ము',
  serviceCharge: 'సేవా రుసుము',
  total: 'మొత్తం',
  paidBy: 'చెల్లింపు',
  operatorRef: 'ఆపరేటర్ రెఫ్',
  txnId: 'లావాదేవీ ఐడి',
  ourRef: 'మా రెఫ్',

  duplicate: 'నకలు',
  earlierSlip: 'ఈ రసీదుకు బదులుగా:',
  notProof: 'ఈ రసీదు విజయానికి రుజువు కాదు.',
  settledByHand: 'దుకాణంలో చేతితో నమోదు, గేట్‌వే నిర్ధారించలేదు.',
  toReturn: 'మీకు తిరిగి ఇవ్వాలి',
  returned: 'మీకు తిరిగి ఇచ్చాము',
  offAccount: 'మీ ఖాతా నుండి తీసివేశాము',
  moneyReturned: 'డబ్బు తిరిగి ఇచ్చాము',
  returnedBy: 'తిరిగి ఇచ్చిన విధానం',

  account: {
    title: 'ఖాతా వివరాలు',
    period: 'కాలం',
    before: 'ముందటి బాకీ',
    paid: 'మీరు చెల్లించింది',
    owes: 'మీ బాకీ',
    overpaid: 'అదనంగా చెల్లించింది',
  },

  practice: 'అభ్యాసం',
  practiceSentence: 'నేర్చుకోవడానికి మాత్రమే. రీఛార్జ్ చేయలేదు.',
  testGateway: 'పరీక్ష గేట్‌వే',
  testSentence: 'పరీక్షకు మాత్రమే. రీఛార్జ్ చేయలేదు.',
} as const satisfies SlipPhrases;

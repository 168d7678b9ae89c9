import type { SlipPhrases } from './slip-phrases';

/** Punjabi, in Gurmukhi. */
export const pa = {
  titles: { recharge: 'ਰੀਚਾਰਜ ਪਰਚੀ', bill: 'ਬਿੱਲ ਭੁਗਤਾਨ ਪਰਚੀ', refund: 'ਵਾਪਸੀ ਪਰਚੀ' },
  states: {
    created: { banner: 'ਪੁਸ਼ਟੀ ਨਹੀਂ ਹੋਈ', sentence: 'ਰੀਚਾਰਜ ਅਜੇ ਭੇਜਿਆ ਨਹੀਂ ਗਿਆ।' },
    sent: { banner: 'ਭੇਜਿਆ ਜਾ ਰਿਹਾ ਹੈ – ਪੁਸ਼ਟੀ ਨਹੀਂ ਹੋਈ', sentence: 'ਨਤੀਜਾ ਅਜੇ ਪਤਾ ਨਹੀਂ।' },
    not_sent: { banner: 'ਨਹੀਂ ਭੇਜਿਆ', sentence: 'ਆਪਰੇਟਰ ਨੂੰ ਕੁਝ ਨਹੀਂ ਭੇਜਿਆ ਗਿਆ। ਰੀਚਾਰਜ ਨਹੀਂ ਹੋਇਆ।' },
    pending: {
      banner: 'ਬਕਾਇਆ – ਪੁਸ਼ਟੀ ਨਹੀਂ ਹੋਈ',
      sentence: 'ਆਪਰੇਟਰ ਨੇ ਅਜੇ ਪੁਸ਼ਟੀ ਨਹੀਂ ਕੀਤੀ। ਇਹ ਪਰਚੀ ਰੱਖੋ ਅਤੇ ਦੁਕਾਨ ਤੇ ਪੁੱਛੋ।',
    },
    unknown: {
      banner: 'ਅਣਜਾਣ – ਪੁਸ਼ਟੀ ਨਹੀਂ ਹੋਈ',
      sentence: 'ਅਜੇ ਸਾਫ਼ ਜਵਾਬ ਨਹੀਂ ਆਇਆ। ਇਹ ਪਰਚੀ ਰੱਖੋ ਅਤੇ ਦੁਕਾਨ ਤੇ ਪੁੱਛੋ।',
    },
    success: { banner: 'ਸਫਲ', sentence: 'ਗੇਟਵੇ ਨੇ ਪੁਸ਼ਟੀ ਕੀਤੀ ਹੈ।' },
    failed: { banner: 'ਅਸਫਲ', sentence: 'ਰੀਚਾਰਜ ਨਹੀਂ ਹੋਇਆ।' },
    refunded: { banner: 'ਰੱਦ – ਪੈਸੇ ਵਾਪਸ', sentence: 'ਰੀਚਾਰਜ ਰੱਦ ਹੋ ਗਿਆ।' },
  },
  payments: { cash: 'ਨਕਦ', upi: 'UPI', on_account: 'ਉਧਾਰ ਖਾਤੇ' },

  slipNumber: 'ਪਰਚੀ ਨੰ.',
  date: 'ਤਾਰੀਖ',
  printed: 'ਛਪਾਈ',
  customer: 'ਗਾਹਕ',
  field: 'ਵੇਰਵਾ',
  amount: 'ਰਕਮ',
  serviceCharge: 'ਸੇਵਾ ਖਰਚ',
  total: 'ਕੁੱਲ',
  paidBy: 'ਭੁਗਤਾਨ',
  operatorRef: 'ਆਪਰੇਟਰ ਹਵਾਲਾ',
  txnId: 'ਲੈਣ-ਦੇਣ ਆਈਡੀ',
  ourRef: 'ਸਾਡਾ ਹਵਾਲਾ',

  duplicate: 'ਨਕਲ',
  earlierSlip: 'ਇਸ ਪਰਚੀ ਦੀ ਥਾਂ:',
  notProof: 'ਇਹ ਪਰਚੀ ਸਫਲਤਾ ਦਾ ਸਬੂਤ ਨਹੀਂ ਹੈ।',
  settledByHand: 'ਦੁਕਾਨ ਨੇ ਹੱਥੀਂ ਦਰਜ ਕੀਤਾ, ਗੇਟਵੇ ਦੀ ਪੁਸ਼ਟੀ ਨਹੀਂ।',
  toReturn: 'ਤੁਹਾਨੂੰ ਵਾਪਸ ਦੇਣਾ ਹੈ',
  returned: 'ਤੁਹਾਨੂੰ ਵਾਪਸ ਦਿੱਤਾ',
  offAccount: 'ਤੁਹਾਡੇ ਖਾਤੇ ਵਿੱਚੋਂ ਹਟਾਇਆ',
  moneyReturned: 'ਰਕਮ ਵਾਪਸ ਦਿੱਤੀ',
  returnedBy: 'ਵਾਪਸ ਦੇਣ ਦਾ ਤਰੀਕਾ',

  account: {
    title: 'ਖਾਤੇ ਦਾ ਹਿਸਾਬ',
    period: 'ਸਮਾਂ',
    before: 'ਪਹਿਲਾਂ ਦਾ ਬਾਕੀ',
    paid: 'ਤੁਸੀਂ ਦਿੱਤਾ',
    owes: 'ਤੁਹਾਡਾ ਬਾਕੀ',
    overpaid: 'ਵੱਧ ਦਿੱਤਾ',
  },

  practice: 'ਅਭਿਆਸ',
  practiceSentence: 'ਸਿਰਫ਼ ਸਿੱਖਣ ਲਈ। ਕੋਈ ਰੀਚਾਰਜ ਨਹੀਂ ਹੋਇਆ।',
  testGateway: 'ਟੈਸਟ ਗੇਟਵੇ',
  testSentence: 'ਸਿਰਫ਼ ਜਾਂਚ ਲਈ। ਕੋਈ ਰੀਚਾਰਜ ਨਹੀਂ ਹੋਇਆ।',
} as const satisfies SlipPhrases;

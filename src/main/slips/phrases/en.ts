import type { SlipPhrases } from './slip-phrases';

/** English. */
export const en = {
  titles: { recharge: 'Recharge slip', bill: 'Bill payment slip', refund: 'Refund slip' },
  states: {
    created: { banner: 'NOT CONFIRMED', sentence: 'The recharge has not been sent yet.' },
    sent: { banner: 'SENDING – NOT CONFIRMED', sentence: 'The result is not known yet.' },
    not_sent: {
      banner: 'NOT SENT',
      sentence: 'Nothing was sent to the operator. The recharge did not happen.',
    },
    pending: {
      banner: 'PENDING – NOT CONFIRMED',
      sentence: 'The operator has not confirmed yet. Keep this slip and ask at the shop.',
    },
    unknown: {
      banner: 'UNKNOWN – NOT CONFIRMED',
      sentence: 'No clear answer has come yet. Keep this slip and ask at the shop.',
    },
    success: { banner: 'SUCCESS', sentence: 'The gateway confirmed it.' },
    failed: { banner: 'FAILED', sentence: 'The recharge did not happen.' },
    refunded: { banner: 'REFUNDED', sentence: 'The recharge was undone.' },
  },
  payments: { cash: 'Cash', upi: 'UPI', on_account: 'On account' },

  slipNumber: 'Slip no.',
  date: 'Date',
  printed: 'Printed',
  customer: 'Customer',
  field: 'Field',
  amount: 'Amount',
  serviceCharge: 'Service charge',
  total: 'Total',
  paidBy: 'Paid by',
  operatorRef: 'Operator ref',
  txnId: 'Txn id',
  ourRef: 'Our ref',

  duplicate: 'DUPLICATE',
  earlierSlip: 'Replaces the slip of',
  notProof: 'This slip is not proof of success.',
  settledByHand: 'Settled by hand at the shop, not confirmed by the gateway.',
  toReturn: 'To be returned to you',
  returned: 'Returned to you',
  offAccount: 'Taken off your account',
  moneyReturned: 'Money returned',
  returnedBy: 'Returned by',

  account: {
    title: 'Statement of account',
    period: 'Period',
    before: 'Owed before',
    paid: 'You paid',
    owes: 'You owe',
    overpaid: 'Paid too much',
  },

  practice: 'PRACTICE',
  practiceSentence: 'For training only. No recharge was made.',
  testGateway: 'TEST GATEWAY',
  testSentence: 'For tests only. No recharge was made.',
} as const satisfies SlipPhrases;

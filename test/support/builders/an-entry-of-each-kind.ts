import { paise } from '../../../src/preload/contract/money';
import type { Entry } from '../../../src/preload/contract/sale/entries/entry-schemas';
import type { Reply } from '../../../src/preload/contract/sale/entries/reply-schemas';

const success: Reply = {
  word: 'Success',
  echo: { refId: null, number: null, numberAsJsonNumber: false, amount: null, operator: null },
  txnId: '0012',
  optId: null,
  message: null,
  balancePaise: null,
};
const unclear = { cause: 'timed_out', httpStatus: null, message: null } as const;
const asked = { istDate: '2026-01-10', budget: 'old' } as const;
const dealt = { leftPaise: paise(0), who: 'Asha' };

/** One line of a journal for each kind there is. Total, so that a new kind does not compile without one. */
export const anEntryOfEachKind = {
  created: { kind: 'created' },
  found_outside_journal: { kind: 'found_outside_journal', foundAt: 0, paymentKnown: true },
  sending: { kind: 'sending' },
  not_sent: { kind: 'not_sent', cause: 'connection_refused' },
  interrupted: { kind: 'interrupted', sentLog: 'no_line' },
  recharge_unclear: { kind: 'recharge_unclear', ...unclear },
  recharge_reply: {
    kind: 'recharge_reply',
    reply: { ...success, call: 'recharge' },
    echo: { kind: 'matches' },
  },
  status_asked: { kind: 'status_asked', ...asked },
  status_not_asked: { kind: 'status_not_asked', ...asked, cause: 'connection_refused' },
  status_reply: { kind: 'status_reply', reply: { ...success, call: 'status' }, echo: { kind: 'matches' } },
  status_unclear: { kind: 'status_unclear', ...unclear },
  settled: { kind: 'settled', to: 'failed', reason: 'The panel says so' },
  shown: { kind: 'shown', state: 'pending' },
  slip_printed: { kind: 'slip_printed', copy: 0, where: 'Counter', language: 'en', state: 'success' },
  cash_returned: { kind: 'cash_returned', amountPaise: paise(100_00), way: 'cash', ...dealt },
  cash_received: { kind: 'cash_received', amountPaise: paise(100_00), way: 'cash', ...dealt },
  customer_told: { kind: 'customer_told', ...dealt },
  nothing_owed: { kind: 'nothing_owed', ...dealt },
  not_taken: { kind: 'not_taken', carriedInto: null, ...dealt },
  charge_kept: { kind: 'charge_kept', ...dealt },
  payment_told: { kind: 'payment_told', way: 'upi', who: 'Asha' },
  way_corrected: { kind: 'way_corrected', to: 'upi', amountPaise: paise(100_00), who: 'Asha' },
  move_reversed: {
    kind: 'move_reversed',
    move: 7,
    moved: 'given_back',
    way: 'cash',
    amountPaise: paise(100_00),
    reason: 'Pressed by mistake',
  },
} as const satisfies { readonly [K in Entry['kind']]: Extract<Entry, { readonly kind: K }> };

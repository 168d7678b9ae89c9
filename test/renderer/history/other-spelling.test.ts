import { expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import type { Entry } from '../../../src/preload/contract/sale/entries/entry-schemas';
import type { Echo, EchoVerdict, Reply } from '../../../src/preload/contract/sale/entries/reply-schemas';
import type { RechargeEvent } from '../../../src/preload/contract/sale/entries/recharge-event';
import { otherSpelling } from '../../../src/renderer/src/screens/history/dealing/other-spelling';
import { aRecharge, SOLD_AT } from './a-recharge';

const events = (...entries: readonly Entry[]): readonly RechargeEvent[] =>
  entries.map((entry, place) => ({
    seq: place + 1,
    refId: aRecharge().refId,
    at: SOLD_AT + place,
    stateBefore: 'unknown',
    stateAfter: 'unknown',
    alarm: null,
    by: null,
    allowedBy: null,
    notVerified: false,
    entry,
  }));

const noEcho = { refId: null, number: null, numberAsJsonNumber: false, amount: null, operator: null };

const answered = (
  word: Reply['word'],
  verdict: EchoVerdict = { kind: 'matches' },
  echo: Partial<Echo> = {},
): Entry => ({
  kind: 'status_reply',
  reply: {
    call: 'status',
    word,
    echo: { ...noEcho, ...echo },
    txnId: null,
    optId: null,
    message: null,
    balancePaise: null,
  },
  echo: verdict,
});

const asked: Entry = { kind: 'status_asked', istDate: '2026-01-10', budget: 'old' };
const number = answered('Success', { kind: 'foreign', field: 'number' }, { number: '22-1234567' });
const amount = answered('Success', { kind: 'foreign', field: 'amount' }, { amount: '1,00' });
const error = answered('Error', { kind: 'no_ref_id' });

test('an open recharge shows the number or amount as it was sent and as the gateway named it', () => {
  const recharge = aRecharge({ state: 'unknown', number: '0221234567' });
  expect(otherSpelling({ recharge, events: events(asked, number, error) })).toEqual({
    what: 'number',
    sent: '0221234567',
    named: '22-1234567',
  });
  const pending = aRecharge({ state: 'pending', amountPaise: paise(1_23_456_50) });
  expect(otherSpelling({ recharge: pending, events: events(number, amount) })).toEqual({
    what: 'amount',
    sent: '1,23,456.50',
    named: '1,00',
  });
});

test('nothing is shown where the outcome is known, or where the last word fitted', () => {
  const recharge = aRecharge({ state: 'unknown' });
  expect(otherSpelling({ recharge, events: events(number, answered('Pending')) })).toBeNull();
  expect(otherSpelling({ recharge, events: events(asked, error) })).toBeNull();
  const operator = answered('Success', { kind: 'foreign_operator', code: 'VF' });
  expect(otherSpelling({ recharge, events: events(operator) })).toBeNull();
  const settled = aRecharge({ state: 'success', settledByHand: true });
  expect(otherSpelling({ recharge: settled, events: events(number) })).toBeNull();
});

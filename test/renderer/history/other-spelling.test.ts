import { expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import type { RechargeEvent } from '../../../src/preload/contract/sale/recharge';
import { otherSpelling } from '../../../src/renderer/src/screens/history/dealing/other-spelling';
import { aRecharge, SOLD_AT } from './a-recharge';

const events = (...details: RechargeEvent['detail'][]): readonly RechargeEvent[] =>
  details.map((detail, place) => ({
    seq: place + 1,
    refId: aRecharge().refId,
    at: SOLD_AT + place,
    kind: 'status_reply',
    stateBefore: 'unknown',
    stateAfter: 'unknown',
    detail,
  }));

const number = { word: 'Success', contradicts: 'number', echoed: '22-1234567' };
const amount = { word: 'Success', contradicts: 'amount', echoed: '1,00' };
const error = { word: 'Error' };

test('an open recharge shows the number or amount as it was sent and as the gateway named it', () => {
  const recharge = aRecharge({ state: 'unknown', number: '0221234567' });
  expect(otherSpelling({ recharge, events: events({}, number, error) })).toEqual({
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
  expect(otherSpelling({ recharge, events: events(number, { word: 'Pending' }) })).toBeNull();
  expect(otherSpelling({ recharge, events: events({}, error) })).toBeNull();
  const operator = { word: 'Success', contradicts: 'operator', echoed: 'VF' };
  expect(otherSpelling({ recharge, events: events(operator) })).toBeNull();
  const settled = aRecharge({ state: 'success', settledByHand: true });
  expect(otherSpelling({ recharge: settled, events: events(number) })).toBeNull();
});

import { expect, test } from 'vitest';
import type { Entry } from '../../../src/preload/contract/sale/entries/entry-schemas';
import type { CaseEvidence } from '../../../src/preload/contract/sale/entries/recharge-details';
import type { RechargeEvent } from '../../../src/preload/contract/sale/entries/recharge-event';
import { paise } from '../../../src/preload/contract/money';
import { caseSheetContent } from '../../../src/renderer/src/screens/history/complaints/case-sheet-content';
import { caseSheetText } from '../../../src/renderer/src/screens/history/complaints/case-sheet-text';
import { sheetLetters } from '../../../src/renderer/src/screens/history/complaints/sheet-letters';
import { say } from '../../support/say';
import { aRecharge } from './a-recharge';

const shop = { name: 'Sai Mobile', address: 'Main road\nPune', phone: '' };
/** 1 December 2026, 12:00:05 in India. */
const NOON = Date.UTC(2026, 11, 1, 6, 30, 5);

function anEvent(seq: number, entry: Entry): RechargeEvent {
  const { refId } = aRecharge({});
  const states = { stateBefore: 'pending', stateAfter: 'pending' } as const;
  const who = { by: null, allowedBy: null, notVerified: false };
  return { seq, refId, at: NOON + seq * 1000, ...states, alarm: null, entry, ...who };
}
const asked: Entry = { kind: 'status_asked', istDate: '2026-12-01', budget: 'young' };
const unclear: Entry = {
  kind: 'status_unclear',
  cause: 'http_status',
  httpStatus: 502,
  message: 'Bad gateway',
};

/** The sheet of a recharge with these events. */
function sheetOf(
  events: readonly RechargeEvent[],
  over: Parameters<typeof aRecharge>[0] = {},
  evidence: CaseEvidence | null = null,
) {
  const details = {
    recharge: aRecharge({ createdAt: NOON, ...over }),
    events,
    moves: [],
    balances: [],
    evidence,
    billFields: [],
    connectToCheck: null,
  };
  return caseSheetContent(say, details, [], shop, NOON);
}

test('a check stands on the sheet once, with the answer that it had; one without an answer stands there, too', () => {
  const { parts } = sheetOf([anEvent(1, asked), anEvent(2, unclear), anEvent(3, asked)]);
  const lines = parts.flatMap((part) => part.lines);
  expect(lines.map(({ at, what }) => [at, what])).toEqual([
    ['1 Dec 2026, 12:00:07', say('history.event.status_unclear')],
    ['1 Dec 2026, 12:00:08', say('history.event.status_asked')],
  ]);
  expect(lines[0]?.more).toContain('Gateway says: Bad gateway');
});

test('a clock that was wrong is told of, and what the gateway’s said', () => {
  const text = caseSheetText(sheetOf([], { clockOffMs: 3_600_000 }));
  expect(text).toContain('Sold: 1 Dec 2026, 12:00:05');
  expect(text).toContain('Sold, by the gateway’s clock: 1 Dec 2026, 11:00:05');
  expect(caseSheetText(sheetOf([]))).not.toContain('gateway’s clock');
});

test('it names who asks, and says when it was made: not before the newest of what it tells', () => {
  const text = caseSheetText(sheetOf([anEvent(9, unclear)]));
  expect(text.split('\n').slice(0, 4)).toEqual(['Case sheet', 'Sai Mobile', 'Main road', 'Pune']);
  expect(text).toContain('Made 1 Dec 2026, 12:00:14.');
});

test('what stands on account is not said to be paid', () => {
  const text = (over: Parameters<typeof aRecharge>[0]) => caseSheetText(sheetOf([], over));
  const onAccount = text({ payment: 'on_account' });
  expect(onAccount).toContain('On account: ₹ 199');
  expect(onAccount).not.toContain('Paid by the customer');
  const parts = { cashPaise: paise(50_00), upiPaise: paise(49_00), onAccountPaise: paise(100_00) };
  const inParts = text({ payment: 'on_account', parts });
  expect(inParts).toContain('Paid by the customer: ₹ 99');
  expect(inParts).toContain('On account: ₹ 100');
  expect(text({ payment: 'upi' })).toContain('Paid by the customer: ₹ 199');
  expect(text({ payment: 'upi' })).not.toContain('On account');
});

test('it says where the sale and its newest entry stand in the chain, so that it can be held against the journal', () => {
  const sale = { n: 12, h: 'a'.repeat(32) };
  const newest = { n: 57, h: 'b'.repeat(32) };
  const text = caseSheetText(sheetOf([], {}, { counter: 'KQZT', epoch: 2, sale, newest }));
  expect(text).toContain('Journal: KQZT-2');
  expect(text).toContain(`n=12 h=${sale.h}`);
  expect(text).toContain(`n=57 h=${newest.h}`);
  expect(caseSheetText(sheetOf([]))).not.toContain('n=');
});

test('a longer story is set in smaller letters, then in two columns', () => {
  const settings = [1, 8, 12, 18, 200].map((checks) => {
    const events = Array.from({ length: checks }, (_, nth) =>
      anEvent(nth, { ...unclear, message: `No answer, ${nth}: ${'please wait '.repeat(5)}` }),
    );
    return sheetLetters(sheetOf(events));
  });
  expect(settings.map(({ points, columns }) => [points, columns])).toEqual([
    [10, 1],
    [8, 1],
    [8, 1],
    [7.5, 2],
    [6, 2],
  ]);
});

test('nine days of checks that say the same are a row each', () => {
  const events = Array.from({ length: 66 }, (_, nth) => anEvent(nth, unclear));
  const sheet = sheetOf(events);
  const lines = sheet.parts.flatMap((part) => part.lines);
  expect(lines).toHaveLength(66);
  expect(lines[0]?.more).toContain('Gateway says: Bad gateway');
  expect(lines.slice(1).every(({ more }) => more.join() === 'the rest as before')).toBe(true);
});

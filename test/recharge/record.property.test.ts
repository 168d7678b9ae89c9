import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact, Note } from '../../src/preload/contract/sale/entries/entry-schemas';
import { applyEntry, beginRecord, replay, type RechargeRecord } from '../../src/main/recharge/state/record';
import { paise } from '../../src/preload/contract/money';
import { isFinal, saidIn } from '../../src/main/recharge/state/status';
import { anyBeginning, anyEntry, isExplicitWord } from '../support/builders/any-entry';

/** An entry, and how long after the one before it; the clock may be turned back in between. */
const step = fc.record({
  entry: anyEntry,
  afterMs: fc.integer({ min: -86_400_000, max: 86_400_000 }),
  jitter: fc.double({ min: 0, max: 1, noNaN: true }),
});
const PRICE = { payment: 'cash', parts: null, totalPaise: paise(204_00), chargePaise: paise(5_00) } as const;
const START = { at: Date.UTC(2026, 10, 12, 6, 0), jitter: 0 };

interface Seen {
  readonly before: RechargeRecord;
  readonly entry: Fact | Note;
  readonly after: RechargeRecord;
}

/** Holds every step of 2,000 random stories against a rule; answers the shortest story that breaks it. */
function breachOf(holds: (seen: Seen) => boolean): string | null {
  const told = fc.check(
    fc.property(anyBeginning, fc.array(step, { maxLength: 40 }), (begun, steps) => {
      let record = beginRecord(begun, START, PRICE);
      let { at } = START;
      return steps.every(({ entry, afterMs, jitter }) => {
        at += afterMs;
        const before = record;
        record = applyEntry(before, entry, { at, jitter }).record;
        return holds({ before, entry, after: record });
      });
    }),
    { numRuns: 2000 },
  );
  return told.failed ? (fc.defaultReportMessage(told) ?? 'no report') : null;
}

const stateOf = ({ status }: RechargeRecord) => status.state;
const moved = ({ before, after }: Seen) => stateOf(before) !== stateOf(after);
const txnIdOf = ({ status }: RechargeRecord) => saidIn(status).txnId;
const dealings: ReadonlySet<string> = new Set([
  'cash_returned',
  'cash_received',
  'customer_told',
  'nothing_owed',
  'not_taken',
  'charge_kept',
]);
const dealsWith = ({ entry: { kind } }: Seen) => dealings.has(kind);

describe('whatever happens to a recharge, in whatever order', () => {
  test('a final state is left by nothing but an explicit word', () => {
    const rule = (seen: Seen) => !isFinal(stateOf(seen.before)) || !moved(seen) || isExplicitWord(seen.entry);
    expect(breachOf(rule)).toBeNull();
  });

  test('a final state is reached by nothing but an explicit word, or by a person with a reason', () => {
    const rule = (seen: Seen) =>
      !isFinal(stateOf(seen.after))
      || !moved(seen)
      || isExplicitWord(seen.entry)
      || seen.entry.kind === 'settled';
    expect(breachOf(rule)).toBeNull();
  });

  test('Error in the reply to a status check moves nothing', () => {
    const rule = (seen: Seen) =>
      seen.entry.kind !== 'status_reply' || seen.entry.reply.word !== 'Error' || !moved(seen);
    expect(breachOf(rule)).toBeNull();
  });

  test('nothing is called not sent once there was any word of it', () => {
    const rule = (seen: Seen) =>
      stateOf(seen.after) !== 'not_sent' || ['created', 'sent', 'not_sent'].includes(stateOf(seen.before));
    expect(breachOf(rule)).toBeNull();
  });

  test('what is open is always asked about again, or a person is told', () => {
    const rule = ({ after }: Seen) =>
      (stateOf(after) !== 'pending' && stateOf(after) !== 'unknown')
      || after.plan.at !== null
      || after.plan.needsPerson;
    expect(breachOf(rule)).toBeNull();
  });

  test('a change after the outcome was shown stays listed until somebody deals with it', () => {
    const rule = (seen: Seen) =>
      dealsWith(seen)
      || ((seen.before.changedSince === null || seen.after.changedSince !== null)
        && (seen.before.alarm === null || seen.after.alarm !== null));
    expect(breachOf(rule)).toBeNull();
  });

  test('cash that was returned stays returned, and an id that was told stays told', () => {
    const rule = ({ before, after }: Seen) =>
      (!before.cashReturned || after.cashReturned) && (txnIdOf(before) === null || txnIdOf(after) !== null);
    expect(breachOf(rule)).toBeNull();
  });

  test('the present is the replay of the past', () => {
    fc.assert(
      fc.property(anyBeginning, fc.array(step, { maxLength: 40 }), (begun, steps) => {
        let record = beginRecord(begun, START, PRICE);
        const history: Parameters<typeof replay>[0][number][] = [{ entry: begun, moment: START }];
        for (const { entry, afterMs, jitter } of steps) {
          const moment = { at: START.at + afterMs, jitter };
          record = applyEntry(record, entry, moment).record;
          history.push({ entry, moment });
        }
        expect(replay(history, PRICE)).toEqual(record);
      }),
      { numRuns: 1000 },
    );
  });
});

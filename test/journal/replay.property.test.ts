import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { handleOf } from '../../src/main/journal/handles';
import { verifyReplay } from '../../src/main/journal/verify-replay';
import { eventsOf } from '../../src/main/journal/events';
import { paise } from '../../src/preload/contract/money';
import {
  gatewayWords,
  notSentCauses,
  rechargeStates,
  unclearCauses,
} from '../../src/preload/contract/recharge';
import type { EchoVerdict } from '../../src/main/recharge/echo';
import type { Fact, Note } from '../../src/main/recharge/entries';
import type { Reply } from '../../src/main/recharge/replies';
import { isFinal } from '../../src/main/recharge/status';
import { aSentLine, after, anIntent, aRefId, WINDOW } from './support/builders';
import { openTestJournal } from './support/open-journal';

const text = fc.option(fc.string({ maxLength: 30, unit: 'grapheme' }));
const rupees = fc.option(fc.integer({ min: 0, max: 1_000_000 }).map(paise));

const reply: fc.Arbitrary<Reply> = fc.record({
  word: fc.constantFrom(...gatewayWords),
  echo: fc.record({ refId: text, number: text, amount: text, operator: text }),
  txnId: text,
  optId: text,
  message: text,
  balancePaise: rupees,
});

const echo: fc.Arbitrary<EchoVerdict> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: 'matches' } as const) },
  fc.constantFrom('refId', 'number', 'amount').map((field) => ({ kind: 'foreign', field }) as const),
  fc.constant({ kind: 'foreign_operator', code: 'AX' } as const),
  fc.constant({ kind: 'no_ref_id' } as const),
);

const cause = fc.constantFrom(...unclearCauses);
const httpStatus = fc.option(fc.integer({ min: 100, max: 599 }));
const who = fc.string({ maxLength: 10 });

const entry: fc.Arbitrary<Fact | Note> = fc.oneof(
  fc.constant({ kind: 'sending' } as const),
  fc.constant({ kind: 'interrupted' } as const),
  fc.constantFrom(...notSentCauses).map((why) => ({ kind: 'not_sent', cause: why }) as const),
  fc.record({ kind: fc.constant('recharge_unclear'), cause, httpStatus, message: text }),
  fc.record({ kind: fc.constant('status_unclear'), cause, httpStatus, message: text }),
  {
    weight: 3,
    arbitrary: fc
      .tuple(reply, echo)
      .map(
        ([said, of]) => ({ kind: 'recharge_reply', reply: { call: 'recharge', ...said }, echo: of }) as const,
      ),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(reply, echo)
      .map(([said, of]) => ({ kind: 'status_reply', reply: { call: 'status', ...said }, echo: of }) as const),
  },
  fc.record({
    kind: fc.constant('settled'),
    to: fc.constantFrom('success', 'failed', 'refunded'),
    reason: who,
  }),
  fc.constant({ kind: 'status_asked', istDate: '2026-01-10' } as const),
  fc.constant({ kind: 'status_not_asked', istDate: '2026-01-10', cause: 'no_token' } as const),
  fc.constantFrom(...rechargeStates).map((state) => ({ kind: 'shown', state }) as const),
  fc.record({ kind: fc.constant('slip_printed'), copy: fc.nat(3), where: who }),
  fc.record({ kind: fc.constant('cash_returned'), amountPaise: fc.nat(1000).map(paise), who }),
  fc.record({ kind: fc.constant('customer_told'), who }),
  fc.record({ kind: fc.constant('nothing_owed'), who }),
);

/** An entry for one of three rows; the clock jumps both ways. */
const step = fc.record({
  row: fc.integer({ min: 1, max: 3 }),
  entry,
  at: fc.integer({ min: -86_400_000, max: 86_400_000 }),
  jitter: fc.double({ min: 0, max: 1, noNaN: true }),
});

const words: ReadonlySet<string> = new Set(['Pending', 'Accepted', 'Success', 'Failure', 'Refunded']);

/** Whether an entry is a word of the gateway, about this recharge, that a final state may follow. */
function isExplicitWord(what: Fact | Note): boolean {
  if (what.kind !== 'status_reply' && what.kind !== 'recharge_reply') return false;
  if (what.echo.kind !== 'matches') return false;
  return words.has(what.reply.word) || (what.kind === 'recharge_reply' && what.reply.word === 'Error');
}

test('whatever comes in whatever order: no event is lost, and the row is the replay of its events', async () => {
  const { journal, database } = await openTestJournal();
  const db = handleOf(database);
  let rows = 0;

  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), fc.boolean(), (steps, found) => {
      const base = rows;
      rows += 3;
      for (let n = base + 1; n <= rows; n += 1) {
        const number = String(9_000_000_000 + n);
        if (found) journal.insertFound([aSentLine(n, { number })], after(n));
        else journal.openIntent(anIntent(n, { number }), WINDOW, after(n));
      }
      const written = new Map<number, (Fact | Note)[]>([
        [1, []],
        [2, []],
        [3, []],
      ]);
      const leftFinalWithoutAWord: (Fact | Note)[] = [];
      for (const { row, entry: what, at, jitter } of steps) {
        const before = journal.recharge(aRefId(base + row))?.state;
        const entered = journal.enter(aRefId(base + row), what, after(at, jitter));
        written.get(row)?.push(what);
        const wasFinal = before !== undefined && isFinal(before);
        const moved = entered.kind !== 'entered' || entered.recharge.state !== before;
        if (wasFinal && moved && !isExplicitWord(what)) leftFinalWithoutAWord.push(what);
      }
      expect(leftFinalWithoutAWord).toEqual([]);
      for (const [row, entries] of written) {
        const story = eventsOf(db, aRefId(base + row)).slice(1);
        expect(story.map((event) => event.entry)).toEqual(entries);
      }
    }),
    { numRuns: 120 },
  );

  expect(verifyReplay(db)).toEqual([]);
  expect(journal.historyPage('', null, 2000).rows).toHaveLength(rows);
});

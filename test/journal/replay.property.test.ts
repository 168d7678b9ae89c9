import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { handleOf } from '../../src/main/journal/database/handles';
import { verifyReplay } from './support/verify-replay';
import { eventsOf } from '../../src/main/journal/rows/events';
import type { Fact, Note } from '../../src/preload/contract/sale/entries/entry-schemas';
import { isFinal } from '../../src/main/recharge/state/status';
import { anyEntry, isExplicitWord } from '../support/builders/any-entry';
import { aSentLine, after, anIntent, aRefId, WINDOW } from './support/builders';
import { openTestJournal } from './support/open-journal';
import { searchingFor } from '../support/builders/searching-for';

/** An entry for one of three rows; the clock jumps both ways. */
const step = fc.record({
  row: fc.integer({ min: 1, max: 3 }),
  entry: anyEntry,
  at: fc.integer({ min: -86_400_000, max: 86_400_000 }),
  jitter: fc.double({ min: 0, max: 1, noNaN: true }),
});

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
  expect(journal.historyPage(searchingFor(), null, 2000).rows).toHaveLength(rows);
});

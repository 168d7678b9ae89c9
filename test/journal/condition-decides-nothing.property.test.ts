import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditions, type Recharge } from '../../src/preload/contract/sale/recharge';
import { anyEntry } from '../support/builders/any-entry';
import { after, anIntent, aRefId, WINDOW } from './support/builders';
import { openTestJournal } from './support/open-journal';

test('what a message is named never decides a state: with any list the same row, but for its condition', async () => {
  let turn = 0;
  const naming = await openTestJournal(undefined, () => conditions[(turn += 1) % conditions.length] ?? null);
  const plain = await openTestJournal();
  let sales = 0;

  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 8 }), (entries) => {
      sales += 1;
      const refId = aRefId(sales);
      const [named, unnamed] = [naming, plain].map(({ journal }) => {
        const intent = anIntent(sales, { number: String(9_000_000_000 + sales) });
        journal.openIntent(intent, WINDOW, after(sales));
        for (const [place, entry] of entries.entries()) journal.enter(refId, entry, after(sales + place));
        return withoutCondition(journal.recharge(refId));
      });
      expect(named).not.toBeNull();
      expect(named).toEqual(unnamed);
    }),
    { numRuns: 200 },
  );
  expect(turn).toBeGreaterThan(100);
});

function withoutCondition(row: Recharge | null): Recharge | null {
  return row === null ? null : { ...row, condition: null };
}

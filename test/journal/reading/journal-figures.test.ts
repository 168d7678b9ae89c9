import { expect, test } from 'vitest';
import { STATE_ROWS, type StatesSlice } from '../../../src/main/journal/read/journal-figures';
import { CURRENT_VERSION } from '../../../src/main/journal/migrate/migrations';
import { fillJournal } from '../../bench/fill-journal';
import { anAccount } from '../support/builders';
import { openTestJournal } from '../support/open-journal';

test('an empty journal has figures', async () => {
  const { journal } = await openTestJournal();
  expect(journal.journalFigures()).toMatchObject({
    version: CURRENT_VERSION,
    oldestDay: null,
    newestDay: null,
    newest: { recharges: 0, closes: 0 },
    epochs: [{ epoch: 1, why: 'made' }],
  });
  expect(journal.statesSlice(0)).toEqual({ states: [], after: null });
});

test('every row is counted once, look by look, also at the edge of a look', async () => {
  const { journal, database } = await openTestJournal();
  const rows = 2 * STATE_ROWS;
  fillJournal(database, { rows, accountId: anAccount(), firstDay: Date.parse('2026-03-01') });
  database.exec(`UPDATE recharges SET state = 'refunded' WHERE seq % 4 = 0`);
  const counted = new Map<string, number>();
  const looks: (number | null)[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const slice: StatesSlice = journal.statesSlice(after);
    for (const { state, rows: found } of slice.states) counted.set(state, (counted.get(state) ?? 0) + found);
    ({ after } = slice);
    looks.push(after);
  }
  expect(counted).toEqual(
    new Map([
      ['success', rows - rows / 4],
      ['refunded', rows / 4],
    ]),
  );
  expect(looks).toEqual([STATE_ROWS, rows, null]);
  expect(journal.journalFigures()).toMatchObject({ oldestDay: '2026-03-01', newest: { recharges: rows } });
});

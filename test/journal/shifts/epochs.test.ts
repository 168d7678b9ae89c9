import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LogMark, SentLine } from '../../../src/main/recharge/ports';
import { after, aSentLine } from '../support/builders';
import { openTestJournal, type OpenedJournal } from '../support/open-journal';

const epochs = ({ database }: OpenedJournal) =>
  database.prepare('SELECT counter, epoch, parent_epoch AS parent, why FROM epochs ORDER BY seq').all();

async function aJournal() {
  const opened = await openTestJournal();
  const { counter } = opened.journal.epochNow();
  const of = (epoch: number, n: number | null = null): LogMark => ({ counter, epoch, n });
  const start = (marks: readonly LogMark[], lines: readonly SentLine[] = []) =>
    opened.journal.insertFound(lines, after(1), marks);
  return { ...opened, counter, of, start };
}

test('a journal has a counter id of four letters that nobody reads as digits, and is in its first epoch', async () => {
  const { counter, ...opened } = await aJournal();
  expect(counter).toMatch(/^[A-HJ-NP-Z]{4}$/);
  expect(epochs(opened)).toEqual([{ counter, epoch: 1, parent: null, why: 'made' }]);
});

test('two journals have two ids', async () => {
  const ids = new Set<string>();
  for (let n = 0; n < 4; n += 1) ids.add((await aJournal()).counter);
  // One in 331,776 that two of them are the same.
  expect(ids.size).toBe(4);
});

test('a log that knows nothing more begins nothing, however often it is taken up', async () => {
  const at = await aJournal();
  for (let n = 0; n < 3; n += 1) at.start([at.of(1)]);
  expect(epochs(at)).toHaveLength(1);
});

test.each([
  ['a sale', () => [], true],
  ['an epoch', (of: (epoch: number) => LogMark) => [of(3)], false],
  ['a Z', (of: (epoch: number, n: number) => LogMark) => [of(1, 5)], false],
] as const)(
  'a log that knows %s which the journal lacks begins one new epoch, above all that either knows',
  async (_, marks, isSale) => {
    const at = await aJournal();
    const known = [at.of(1), ...marks(at.of)];
    for (let n = 0; n < 3; n += 1) at.start(known, isSale ? [aSentLine(1), aSentLine(2)] : []);
    const epoch = Math.max(...known.map((mark) => mark.epoch)) + 1;
    expect(epochs(at)).toEqual([
      { counter: at.counter, epoch: 1, parent: null, why: 'made' },
      { counter: at.counter, epoch, parent: 1, why: 'restored' },
    ]);
  },
);

test('sales and a Z that were lost at once are one cause', async () => {
  const at = await aJournal();
  at.start([at.of(1), at.of(1, 1)], [aSentLine(1)]);
  expect(epochs(at)).toHaveLength(2);
  at.start([at.of(1), at.of(1, 1), at.of(2)], [aSentLine(1)]);
  expect(epochs(at)).toHaveLength(2);
});

test('the same old copy, put back twice, begins an epoch each time, and no number is used again', async () => {
  const at = await aJournal();
  const copy = join(at.file, '../copy.db');
  at.database.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(at.file, copy);
  const log = [at.of(1), at.of(1, 1)];
  const numbers: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const file = join(at.file, `../again-${n}.db`);
    copyFileSync(copy, file);
    const { journal } = await openTestJournal(file);
    journal.insertFound([], after(n), log);
    numbers.push(journal.epochNow().epoch);
    log.push(...journal.marksOf());
  }
  expect(numbers).toEqual([2, 3, 4]);
});

test('the log of another counter is one cause, whatever it goes on to say', async () => {
  const at = await aJournal();
  const foreign = (epoch: number, n: number | null = null) => ({ counter: 'ZZZZ', epoch, n });
  at.start([foreign(1), foreign(1, 1)]);
  at.start([foreign(1), foreign(1, 1), foreign(2), at.of(2)]);
  expect(epochs(at)).toHaveLength(2);
});

test('an epoch is never changed, taken away or written over', async () => {
  const { database } = await aJournal();
  for (const statement of [
    'UPDATE epochs SET epoch = 9',
    'DELETE FROM epochs',
    "REPLACE INTO epochs SELECT seq, counter, 9, NULL, NULL, 'made', 'x', 0, NULL, NULL FROM epochs",
  ]) {
    expect(() => database.exec(statement)).toThrow(/append-only/);
  }
});

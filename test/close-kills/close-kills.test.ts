import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestJournal } from '../journal/support/open-journal';
import { journalFolder } from '../journal/support/journal-folder';
import { faultsIn, lostFrom } from './faults-in';
import { aRound } from './till';

test('whatever commit of sale, return and close is the last before a stop: no move is lost or doubled, no Z number missing or twice', async () => {
  const folder = journalFolder();
  const { file, database, journal } = await openTestJournal(join(folder, 'journal.db'));
  const told: string[] = [];
  const stops: { readonly file: string; readonly told: number }[] = [];
  const till = { journal, database, run: 'run-0', committed: (what: string) => void told.push(what) };
  for (const round of [1, 2]) {
    for (const _ of aRound({ ...till, run: `run-${round}` })) {
      // As a kill leaves it: what is committed stands in the log beside the database.
      const at = join(folder, `stop-${stops.length}`);
      mkdirSync(at);
      for (const end of ['', '-wal'])
        if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, join(at, `journal.db${end}`));
      stops.push({ file: join(at, 'journal.db'), told: told.length });
    }
  }
  expect(stops).toHaveLength(30);

  for (const stop of stops) {
    const again = await openTestJournal(stop.file);
    expect(faultsIn(again.database, again.journal)).toEqual([]);
    expect(lostFrom(again.database, told.slice(0, stop.told))).toEqual([]);
    const before = again.journal.closesPage(null).closes.length;
    const more: string[] = [];
    for (const _ of aRound({ ...again, run: 'again', committed: (what) => void more.push(what) }));
    expect(faultsIn(again.database, again.journal)).toEqual([]);
    expect(lostFrom(again.database, [...told.slice(0, stop.told), ...more])).toEqual([]);
    expect(again.journal.closesPage(null).closes).toHaveLength(before + 1);
    again.database.close();
  }
}, 120_000);

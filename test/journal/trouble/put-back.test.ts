import type Database from 'better-sqlite3';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handleOf } from '../../../src/main/journal/database/handles';
import { open } from '../../../src/main/journal/database/open';
import { verifyReplay } from '../support/verify-replay';
import { after, anIntent, aRefId, rechargeReply, WINDOW } from '../support/builders';
import { journalFolder } from '../support/journal-folder';
import { openTestJournal, type OpenedJournal } from '../support/open-journal';

function sell({ journal }: OpenedJournal, from: number, to: number): void {
  for (let n = from; n <= to; n += 1) {
    journal.openIntent(anIntent(n, { number: String(9_000_000_000 + n) }), WINDOW, after(n));
    journal.enter(aRefId(n), { kind: 'sending' }, after(n), 'created');
    journal.enter(aRefId(n), rechargeReply('Accepted'), after(n));
  }
}

/** A copy that is put back over a journal whose program was killed: the log of the other still lies there. */
async function putBack(
  rows: number,
  inLog: number,
): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = journalFolder();
  const lost = join(folder, 'lost.db');
  const live = await openTestJournal(lost);
  sell(live, 1, rows);
  await live.journal.backUp(join(folder, 'copy.db'));
  sell(live, rows + 1, 2 * rows);
  live.database.pragma('wal_checkpoint(TRUNCATE)');
  sell(live, 2 * rows + 1, 2 * rows + inLog);
  const file = join(folder, 'journal.db');
  copyFileSync(join(folder, 'copy.db'), file);
  copyFileSync(`${lost}-wal`, `${file}-wal`);
  return { folder, file };
}

function rowsIn(database: Database.Database): unknown {
  return database.prepare('SELECT count(*) FROM recharges').pluck().get();
}

test.each([
  [5, 1],
  [50, 20],
  [120, 3],
])(
  'a copy of %d rows put back beside the log of the journal it replaces (%d more) is the copy, and the log is kept aside',
  async (rows, inLog) => {
    const { folder, file } = await putBack(rows, inLog);
    const log = readFileSync(`${file}-wal`);
    const opened = await open(file);
    if (!opened.ok) throw new Error(opened.failure);
    expect(rowsIn(opened.value)).toBe(rows);
    expect(opened.value.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(verifyReplay(handleOf(opened.value))).toEqual([]);
    opened.value.close();
    const aside = readdirSync(folder).filter((name) => /^journal\.db-wal\.\d{8}T\d{9}\.aside$/.test(name));
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(folder, aside[0] ?? '')).equals(log)).toBe(true);
  },
);

test('a journal whose own log was left behind by a kill keeps it', async () => {
  const folder = journalFolder();
  const live = await openTestJournal(join(folder, 'live.db'));
  sell(live, 1, 3);
  const file = join(folder, 'journal.db');
  copyFileSync(join(folder, 'live.db'), file);
  copyFileSync(join(folder, 'live.db-wal'), `${file}-wal`);
  const opened = await open(file);
  if (!opened.ok) throw new Error(opened.failure);
  expect(rowsIn(opened.value)).toBe(3);
  opened.value.close();
  expect(readdirSync(folder).filter((name) => name.endsWith('.aside'))).toEqual([]);
  expect(existsSync(file)).toBe(true);
});

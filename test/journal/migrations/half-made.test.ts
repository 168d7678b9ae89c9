import Database from 'better-sqlite3';
import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { probe } from '../../../src/main/journal/database/probe';
import { open } from '../../../src/main/journal/database/open';
import { journalFolder } from '../support/journal-folder';

/** What a stop leaves in the middle of the first transaction: pages in the file, and the way back beside it. */
function stoppedWhileMade(file: string): void {
  const other = join(journalFolder(), 'other.db');
  const database = new Database(other);
  database.pragma('cache_size = 5');
  database.exec('BEGIN; CREATE TABLE t (a)');
  const insert = database.prepare('INSERT INTO t VALUES (zeroblob(4000))');
  for (let row = 0; row < 100; row += 1) insert.run();
  copyFileSync(other, file);
  copyFileSync(`${other}-journal`, `${file}-journal`);
  database.close();
}

test('a journal whose making was stopped half way is made anew at the next start', async () => {
  const file = join(journalFolder(), 'journal.db');
  stoppedWhileMade(file);
  expect(statSync(file).size).toBeGreaterThan(0);
  expect(probe(file)).toEqual({ kind: 'nothing' });
  const opened = await open(file);
  expect(opened.ok).toBe(true);
  if (opened.ok) opened.value.close();
});

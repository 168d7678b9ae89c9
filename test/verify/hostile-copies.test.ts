import Database from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkpointsInCopies } from '../../src/main/journal/checkpoints/checkpoints-outside';
import { verifyFolder } from '../../src/main/journal/verify/verify-folder';
import { journalFolder } from '../journal/support/journal-folder';
import { openTestJournal } from '../journal/support/open-journal';

const NAME = 'journal-2026-01-09.db';

test('looking for checkpoints leaves nothing beside a daily copy', async () => {
  const copies = journalFolder();
  const { journal } = await openTestJournal();
  await journal.backUp(join(copies, NAME));
  expect(await checkpointsInCopies({ copies, elsewhere: null }, ['ABCD'])).toEqual([]);
  expect(readdirSync(copies)).toEqual([NAME]);
});

// Where one of these is opened or asked, nothing in this process goes on, and no time limit ends it.
test('a pipe that is called like a daily copy does not hold a check up', async () => {
  const copies = journalFolder();
  execFileSync('mkfifo', [join(copies, NAME)]);
  expect(await checkpointsInCopies({ copies, elsewhere: null }, ['ABCD'])).toEqual([]);
});

test('nor does a copy in which the keys are a view that never ends', async () => {
  const copies = journalFolder();
  const database = new Database(join(copies, NAME));
  database.exec(`
    CREATE TABLE checkpoints (seq INTEGER PRIMARY KEY, counter, epoch, n, h, at, key, signature);
    INSERT INTO checkpoints VALUES (1, 'ABCD', 1, 1, '${'ab'.repeat(32)}', 1, 1, NULL);
    CREATE VIEW counter_keys AS WITH RECURSIVE more (seq) AS (VALUES (2) UNION ALL SELECT seq + 1 FROM more)
      SELECT seq, '' AS public_key FROM more;
  `);
  database.close();
  expect(await checkpointsInCopies({ copies, elsewhere: null }, ['ABCD'])).toEqual([]);
});

test('a journal that is a pipe is a damaged one', async () => {
  const folder = journalFolder();
  execFileSync('mkfifo', [join(folder, 'journal.db')]);
  const lines: string[] = [];
  expect(await verifyFolder(folder, (line) => lines.push(line))).toBe(1);
  expect(lines).toEqual(['journal.db damaged', 'journal.db places=0 faults=1']);
});

import Database from 'better-sqlite3';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journalCalls } from '../../src/main/journal/thread/calls';
import { CURRENT_VERSION } from '../../src/main/journal/migrate/migrations';
import { open } from '../../src/main/journal/database/open';
import { after, anIntent, WINDOW } from './support/builders';
import { journalFolder } from './support/journal-folder';
import { openTestJournal, plainHelp } from './support/open-journal';
import { canMount, smallDisk } from './support/small-disk';

async function aClosedJournal(file: string, rows = 1): Promise<void> {
  const opened = await open(file);
  if (!opened.ok) throw new Error(opened.failure);
  const calls = journalCalls(opened.value, plainHelp);
  for (let n = 1; n <= rows; n += 1) {
    calls.openIntent(anIntent(n, { number: String(9_000_000_000 + n) }), WINDOW, after(n));
  }
  opened.value.close();
}

test('a fresh folder gets a journal of this version, in WAL, every commit on disk', async () => {
  const { database } = await openTestJournal();
  const setting = (name: string): unknown => database.pragma(name, { simple: true });
  expect(setting('user_version')).toBe(CURRENT_VERSION);
  expect(setting('journal_mode')).toBe('wal');
  database.prepare('SELECT count(*) FROM recharges').get();
  expect(setting('synchronous')).toBe(2);
  expect(setting('foreign_keys')).toBe(1);
  expect(setting('trusted_schema')).toBe(0);
  expect(setting('locking_mode')).toBe('normal');
});

test('a journal of a newer program is refused and not touched', async () => {
  const folder = journalFolder();
  const file = join(folder, 'journal.db');
  await aClosedJournal(file);
  const newer = new Database(file);
  newer.pragma(`user_version = ${CURRENT_VERSION + 10}`);
  newer.close();
  const before = readFileSync(file);
  expect(await open(file)).toEqual({ ok: false, failure: 'journal_newer' });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['journal.db']);
});

test('a newer journal whose program was killed is refused, its log unread', async () => {
  const folder = journalFolder();
  const file = join(folder, 'journal.db');
  await aClosedJournal(file);
  const newer = new Database(file);
  newer.pragma(`user_version = ${CURRENT_VERSION + 10}`);
  const killed = join(folder, 'killed.db');
  cpSync(file, killed);
  cpSync(`${file}-wal`, `${killed}-wal`);
  newer.close();
  const before = [readFileSync(killed), readFileSync(`${killed}-wal`)];
  expect(await open(killed)).toEqual({ ok: false, failure: 'journal_newer' });
  expect([readFileSync(killed), readFileSync(`${killed}-wal`)]).toEqual(before);
});

test.each([
  ['a letter', (file: string) => writeFileSync(file, 'Dear Sir, the rent is due.'.repeat(100))],
  ['five bytes', (file: string) => writeFileSync(file, 'SQLit')],
  [
    "somebody else's database",
    (file: string) => {
      const foreign = new Database(file);
      foreign.exec('CREATE TABLE songs (title TEXT)');
      foreign.close();
    },
  ],
])('%s is not a journal and stays as it is', async (_, write) => {
  const file = join(journalFolder(), 'journal.db');
  write(file);
  const before = readFileSync(file);
  expect(await open(file)).toEqual({ ok: false, failure: 'journal_not_a_database' });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a first start that was stopped before its first commit is begun again', async () => {
  const folder = journalFolder();
  writeFileSync(join(folder, 'empty.db'), '');
  expect(await open(join(folder, 'empty.db')).then(closed)).toBe(true);
  const wal = new Database(join(folder, 'wal.db'));
  wal.pragma('journal_mode = WAL');
  wal.close();
  expect(await open(join(folder, 'wal.db')).then(closed)).toBe(true);
});

test('a journal with a broken page after a kill is refused and stays as it is', async () => {
  const folder = journalFolder();
  const file = join(folder, 'journal.db');
  await aClosedJournal(file, 300);
  const bytes = readFileSync(file);
  bytes.fill(0xab, 3 * 4096, bytes.length - 4096);
  writeFileSync(file, bytes);
  // A log that was left behind says that nobody closed it.
  writeFileSync(`${file}-wal`, 'left behind');
  expect(await open(file)).toEqual({ ok: false, failure: 'journal_corrupt' });
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a journal that was cut off is refused', async () => {
  const file = join(journalFolder(), 'journal.db');
  await aClosedJournal(file, 300);
  truncateSync(file, 4096);
  expect(await open(file)).toEqual({ ok: false, failure: 'journal_corrupt' });
});

test('what was committed before a kill is there after it', async () => {
  const folder = journalFolder();
  const { file, journal } = await openTestJournal(join(folder, 'journal.db'));
  journal.openIntent(anIntent(1), WINDOW, after(0));
  const copy = join(folder, 'copy.db');
  cpSync(file, copy);
  cpSync(`${file}-wal`, `${copy}-wal`);
  const again = await openTestJournal(copy);
  expect(again.journal.unfinished()).toMatchObject([{ seq: 1 }]);
});

test('a journal that another program holds for itself is busy', async () => {
  const file = join(journalFolder(), 'journal.db');
  await aClosedJournal(file);
  const other = new Database(file);
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('BEGIN IMMEDIATE');
  expect(await open(file)).toEqual({ ok: false, failure: 'journal_busy' });
  other.close();
});

test('a folder where the file should be, or no folder, is said so', async () => {
  const folder = journalFolder();
  mkdirSync(join(folder, 'journal.db'));
  expect(await open(join(folder, 'journal.db'))).toEqual({ ok: false, failure: 'journal_not_a_database' });
  expect(await open(join(folder, 'absent', 'journal.db'))).toEqual({ ok: false, failure: 'journal_io' });
});

test.runIf(canMount)('a read-only folder is said so and nothing is lost', async () => {
  const disk = smallDisk(2048);
  const file = join(disk.folder, 'journal.db');
  await aClosedJournal(file);
  disk.readOnly();
  expect(await open(file)).toEqual({ ok: false, failure: 'folder_read_only' });
  expect(await open(join(disk.folder, 'new.db'))).toEqual({ ok: false, failure: 'folder_read_only' });
});

test.runIf(canMount)('a full disk is said so, and the journal opens when there is room again', async () => {
  const disk = smallDisk(2048);
  const file = join(disk.folder, 'journal.db');
  await aClosedJournal(file);
  disk.fill();
  expect(await open(file)).toEqual({ ok: false, failure: 'disk_full' });
  expect(await open(join(disk.folder, 'new.db'))).toEqual({ ok: false, failure: 'disk_full' });
  disk.empty();
  expect(existsSync(file)).toBe(true);
  expect(await open(file).then(closed)).toBe(true);
});

function closed(result: Awaited<ReturnType<typeof open>>): boolean {
  if (result.ok) result.value.close();
  return result.ok;
}

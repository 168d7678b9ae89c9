import Database from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handleOf } from '../../../src/main/journal/database/handles';
import type { Migration } from '../../../src/main/journal/migrate/migration';
import { CURRENT_VERSION, migrations } from '../../../src/main/journal/migrate/migrations';
import { open } from '../../../src/main/journal/database/open';
import { verifyReplay } from '../support/verify-replay';
import { after, anIntent, aRefId, rechargeReply, statusReply, WINDOW } from '../support/builders';
import { journalFolder } from '../support/journal-folder';
import { oldJournal } from '../support/old-journal';
import { openTestJournal } from '../support/open-journal';
import { searchingFor } from '../../support/builders/searching-for';

/** A journal as the program of an earlier version left it, with three sales. */
async function journalOfVersion(version: number): Promise<string> {
  return oldJournal(version, (calls) => {
    for (let n = 1; n <= 3; n += 1) {
      calls.openIntent(anIntent(n, { number: `900000000${n}` }), WINDOW, after(n));
      calls.enter(aRefId(n), { kind: 'sending' }, after(n + 10));
      calls.enter(aRefId(n), rechargeReply(n === 3 ? 'Pending' : 'Success'), after(n + 20));
    }
    calls.enter(aRefId(3), { kind: 'status_asked', istDate: '2026-01-10', budget: 'old' }, after(60_000));
    calls.enter(aRefId(3), statusReply('Success'), after(61_000));
  });
}

function backupsBeside(file: string): readonly string[] {
  return readdirSync(join(file, '..')).filter((name) => name.endsWith('.bak'));
}

test('migrations are numbered by fives, in order, and none is missing from the list', () => {
  const versions = migrations.map((migration) => migration.version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  expect(versions.filter((version) => version % 5 !== 0)).toEqual([]);
  const room = join(import.meta.dirname, '../../../src/main/journal/migrations');
  const files = readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ name }) => name);
  expect(files.sort()).toEqual(versions.map((version) => `migration-${version}.ts`).sort());
});

test.each(migrations.slice(0, -1).map((migration) => migration.version))(
  'a journal of version %d comes up to date with nothing lost and a checked copy beside it',
  async (version) => {
    const file = await journalOfVersion(version);
    const { journal, database } = await openTestJournal(file);
    expect(database.pragma('user_version', { simple: true })).toBe(CURRENT_VERSION);
    expect(journal.historyPage(searchingFor(), null, 10).rows.map((row) => row.refId)).toEqual([
      aRefId(3),
      aRefId(2),
      aRefId(1),
    ]);
    expect(journal.historyPage(searchingFor('9000000002'), null, 10).rows.map((row) => row.seq)).toEqual([2]);
    expect(verifyReplay(handleOf(database))).toEqual([]);

    const [name, ...others] = backupsBeside(file);
    expect(others).toEqual([]);
    const backup = new Database(join(file, '..', name ?? ''), { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(version);
    expect(backup.prepare('SELECT count(*) FROM recharges').pluck().get()).toBe(3);
    backup.close();
  },
);

test('columns that a migration adds go with it when the rest of it fails', async () => {
  const file = await journalOfVersion(CURRENT_VERSION);
  const before = readFileSync(file);
  const broken: Migration = {
    version: CURRENT_VERSION + 10,
    columns: { table: 'recharges', add: ['half TEXT', 'whole INTEGER'] },
    up: `UPDATE recharges SET half = 'x', whole = 1; NONSENSE`,
  };
  expect(await open(file, [...migrations, broken])).toEqual({ ok: false, failure: 'migration_failed' });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('columns that a migration adds hold nothing in old rows and what their type allows in all', async () => {
  const file = await journalOfVersion(CURRENT_VERSION);
  const opened = await open(file, [
    ...migrations,
    {
      version: CURRENT_VERSION + 10,
      columns: { table: 'recharges', add: ['half TEXT', 'whole INTEGER'] },
      up: `UPDATE recharges SET half = 'x', whole = 1 WHERE seq = 2`,
    },
  ]);
  if (!opened.ok) throw new Error(opened.failure);
  const database = opened.value;
  expect(database.prepare('SELECT half, whole FROM recharges ORDER BY seq').raw().all()).toEqual([
    [null, null],
    ['x', 1],
    [null, null],
  ]);
  expect(() => database.exec(`UPDATE recharges SET whole = 'x'`)).toThrow('cannot store TEXT');
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  // SECURITY: nobody writes to the schema after it.
  expect(() => database.exec('UPDATE sqlite_schema SET sql = sql')).toThrow('may not be modified');
  database.close();
});

test('a journal that is up to date is not copied', async () => {
  const file = await journalOfVersion(CURRENT_VERSION);
  await openTestJournal(file);
  expect(backupsBeside(file)).toEqual([]);
});

test('a migration that fails is undone whole, and the copy is kept', async () => {
  const file = await journalOfVersion(CURRENT_VERSION);
  const before = readFileSync(file);
  const broken: Migration = {
    version: CURRENT_VERSION + 10,
    up: 'CREATE TABLE half (a INTEGER) STRICT; CREATE TABLE recharges (a INTEGER) STRICT;',
  };
  expect(await open(file, [...migrations, broken])).toEqual({ ok: false, failure: 'migration_failed' });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(backupsBeside(file)).toHaveLength(1);
  const { database } = await openTestJournal(file);
  expect(database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined();
});

test('a migration that fails at each start leaves the first copy and the newest', async () => {
  const file = await journalOfVersion(CURRENT_VERSION);
  const broken: Migration = { version: CURRENT_VERSION + 10, up: 'NONSENSE' };
  const starts: string[] = [];
  for (let start = 1; start <= 4; start += 1) {
    expect(await open(file, [...migrations, broken])).toEqual({ ok: false, failure: 'migration_failed' });
    starts.push(...backupsBeside(file).filter((name) => !starts.includes(name)));
  }
  expect(starts).toHaveLength(4);
  expect(backupsBeside(file)).toEqual([starts[0], starts[3]]);
});

test('a later migration that fails keeps what an earlier one did', async () => {
  const file = join(journalFolder(), 'journal.db');
  const broken: Migration = { version: CURRENT_VERSION + 10, up: 'NONSENSE' };
  expect(await open(file, [...migrations, broken])).toEqual({ ok: false, failure: 'migration_failed' });
  const { database } = await openTestJournal(file);
  expect(database.pragma('user_version', { simple: true })).toBe(CURRENT_VERSION);
});

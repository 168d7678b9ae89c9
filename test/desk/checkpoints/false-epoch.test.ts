import Database from 'better-sqlite3';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { keepChain } from '../../../src/main/journal/chain/keep-chain';
import { createCounterKey } from '../../../src/main/settings/counter/counter-key';
import { testRing } from '../../people/crew-fixture';
import { deskFixture } from '../../support/desk/desk-fixture';
import { closeDay, copyOfTheDay, faultsOf } from './a-signing-shop';
import { rewriteJournal } from './rewrite-journal';

// Outside of Electron the package `electron` is the path of an executable, if it is told one.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const ring = testRing();
const at = deskFixture();

/** A shop that sold, copied and closed. Whoever is at its files takes nothing out of its log and its copies. */
beforeEach(async () => {
  await at.restart({ counterKey: createCounterKey({ folder: at.folder, ring, now: Date.now }) });
  await at.sold();
  await copyOfTheDay(at.folder, at.desk);
  await closeDay(at.desk, 199);
  await at.desk.close();
});

/** Writes an epoch as Galla would, chain and all, with what somebody says of where it began. */
function writeEpoch(parts: string): void {
  const database = new Database(join(at.folder, 'journal.db'));
  keepChain(database);
  database.exec(
    `INSERT INTO epochs (counter, epoch, parent_counter, parent_epoch, why, cause, at, parent_n, parent_h)
     SELECT counter, 9, counter, ${parts} FROM epochs ORDER BY seq LIMIT 1`,
  );
  database.close();
}

const NEWEST = '(SELECT max(n) FROM chain), (SELECT lower(hex(h)) FROM chain ORDER BY n DESC LIMIT 1)';
const ZEROS = '00'.repeat(32);

test('an epoch that says to have begun long before its place does not hide a journal that was rewritten', async () => {
  rewriteJournal(at.folder, 'signatures');
  writeEpoch(`1, 'restored', 'sale 1', at, 0, '${ZEROS}'`);
  expect(await faultsOf(at.folder)).toContain('changed epochs');
});

test('a checkpoint of the journal itself is never excused by it', async () => {
  rewriteJournal(at.folder, 'signatures');
  writeEpoch(`1, 'restored', 'sale 1', at, 0, '${ZEROS}'`);
  expect(await faultsOf(at.folder)).toContain('checkpoint checkpoints');
});

test('an epoch names the one before it, and the hash behind which it began', async () => {
  writeEpoch(`1, 'restored', 'sale 1', at, (SELECT max(n) FROM chain), '${'ab'.repeat(32)}'`);
  expect(await faultsOf(at.folder)).toEqual(['changed epochs']);
});

test('an epoch that begins behind one that is not there hides nothing', async () => {
  writeEpoch(`0, 'restored', 'sale 1', at, ${NEWEST}`);
  expect(await faultsOf(at.folder)).toEqual(['changed epochs']);
});

test('one that began where it says is no fault', async () => {
  writeEpoch(`1, 'restored', 'sale 1', at, ${NEWEST}`);
  expect(await faultsOf(at.folder)).toEqual([]);
});

test('a Z behind an epoch is one of it', async () => {
  writeEpoch(`1, 'restored', 'sale 1', at, ${NEWEST}`);
  const database = new Database(join(at.folder, 'journal.db'));
  keepChain(database);
  const trigger = z
    .string()
    .parse(
      database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'closes_without_gaps'").pluck().get(),
    );
  database.exec('DROP TRIGGER closes_without_gaps');
  const columns = z
    .array(z.string())
    .parse(
      database
        .prepare("SELECT name FROM pragma_table_info('closes') WHERE name NOT IN ('close', 'n', 'draft')")
        .pluck()
        .all(),
    )
    .join(', ');
  database.exec(
    `INSERT INTO closes (n, draft, ${columns}) SELECT n + 1, draft + 1, ${columns} FROM closes; ${trigger}`,
  );
  database.close();
  expect(await faultsOf(at.folder)).toContain('changed closes');
});

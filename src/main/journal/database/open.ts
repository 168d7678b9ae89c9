import Database from 'better-sqlite3';
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { StartProblem } from '../../../preload/contract/settings/settings';
import { keepChain } from '../chain/keep-chain';
import { BadBackup } from './back-up';
import { connect, UnsafeConnection } from './connect';
import { damagedTable } from './damaged-table';
import { renameIntoPlace } from '../../files/rename-into-place';
import { fileTime } from './file-time';
import { startProblemOf } from '../thread/journal-failures';
import { migrate, MigrationFailed } from '../migrate/migrate';
import type { Migration } from '../migrate/migration';
import { migrations } from '../migrate/migrations';
import { probe } from './probe';

/**
 * Opens the journal in `file`, makes it when there never was one, and migrates it when it is older.
 * Nothing that is already there is ever overwritten: a file of a newer version, a damaged one and one
 * that is no journal are refused as they lie. So is a lost one: where a log without its database shows that there
 * was one, the log is set aside.
 * @param steps the migrations; other than the default in tests only.
 * @param mustExist something outside the database proves that there was one: none is made in the place of a lost one.
 */
export async function open(
  file: string,
  steps: readonly Migration[] = migrations,
  mustExist = false,
): Promise<Result<Database.Database, StartProblem>> {
  // better-sqlite3 has no code for this one.
  if (!existsSync(dirname(file))) return fail('journal_io');
  try {
    const found = probe(file);
    if (found.kind === 'not_a_journal') return fail('journal_not_a_database');
    if (found.kind === 'only_its_log') await setAside(`${file}-wal`);
    if (found.kind === 'only_its_log' || (found.kind === 'nothing' && (mustExist || wasSetAside(file)))) {
      return fail('journal_missing');
    }
    const newest = Math.max(...steps.map((step) => step.version));
    if (found.kind === 'journal' && found.version > newest) return fail('journal_newer');
    if (found.kind === 'journal' && found.strayLog) await setAside(`${file}-wal`);
    const database = connect(file);
    try {
      if (found.kind === 'journal' && found.unclean) quickCheck(database);
      await migrate(database, steps, Date.now());
      keepChain(database);
      proveWritable(database);
      return ok(database);
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    const problem = problemOf(error, dirname(file));
    if (problem === null) throw error;
    return fail(problem);
  }
}

/** Keeps a file out of the way, under a name that says when. */
async function setAside(file: string): Promise<void> {
  await renameIntoPlace(file, `${file}.${fileTime(Date.now())}.aside`);
}

/** Whether a log of this database was set aside before: then there was a journal. */
function wasSetAside(file: string): boolean {
  const log = `${basename(file)}-wal.`;
  return readdirSync(dirname(file)).some((name) => name.startsWith(log) && name.endsWith('.aside'));
}

function quickCheck(database: Database.Database): void {
  const damaged = damagedTable(database, 'quick_check');
  if (damaged !== null) throw new Damaged(damaged);
}

/** A commit that changes nothing but goes through to the disk: a full or read-only one shows now. */
function proveWritable(database: Database.Database): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  database.pragma(`user_version = ${version}`);
}

class Damaged extends Error {
  override readonly name = 'Damaged';
}

function problemOf(error: unknown, folder: string): StartProblem | null {
  if (error instanceof Damaged) return 'journal_corrupt';
  if (error instanceof MigrationFailed || error instanceof BadBackup) return 'migration_failed';
  if (error instanceof UnsafeConnection) return 'journal_io';
  return startProblemOf(error, folder);
}

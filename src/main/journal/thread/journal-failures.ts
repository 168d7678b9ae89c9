import Database from 'better-sqlite3';
import type { StartProblem } from '../../../preload/contract/settings/settings';
import type { JournalFailure } from '../../recharge/ports';
import { BadBackup } from '../database/back-up';
import { isDiskFull } from '../database/free-space';
import { startProblems } from './start-problems';

/** A row that does not read as what the journal writes: something else has written to the file. */
export class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow';
}

/**
 * What an exception means as a value; `null` when none stands for it: a bug, and it stays one.
 * @param folder where the database lies: a failed write on a full disk does not always say so itself.
 */
export function journalFailureOf(error: unknown, folder: string): JournalFailure | null {
  if (error instanceof UnreadableRow) return 'corrupt';
  if (error instanceof BadBackup) return 'io';
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error instanceof Database.SqliteError
    ? sqliteFailure(error.code, folder)
    : fileFailure(error.code, folder);
}

function sqliteFailure(code: string, folder: string): JournalFailure | null {
  if (code.startsWith('SQLITE_FULL')) return 'disk_full';
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(code)) return 'busy';
  if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(code)) return 'corrupt';
  if (code.startsWith('SQLITE_IOERR')) return isDiskFull(folder) ? 'disk_full' : 'io';
  if (/^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH)/.test(code)) {
    return isDiskFull(folder) ? 'disk_full' : 'not_writable';
  }
  // A constraint, a wrong statement: the database defended itself against our own mistake.
  return null;
}

function fileFailure(code: string, folder: string): JournalFailure | null {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk_full';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
      return 'not_writable';
    case 'EIO':
    case 'EMFILE':
    case 'ENFILE':
    case 'EBUSY':
      return isDiskFull(folder) ? 'disk_full' : 'io';
    default:
      return null;
  }
}

/** The same, for the screen that says why the app cannot start. */
export function startProblemOf(error: unknown, folder: string): StartProblem | null {
  if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_NOTADB')) {
    return 'journal_not_a_database';
  }
  const failure = journalFailureOf(error, folder);
  return failure === null ? null : startProblems[failure];
}

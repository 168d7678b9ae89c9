import Database from 'better-sqlite3';
import type { StartProblem } from '../../preload/contract/settings';
import type { JournalFailure } from '../recharge/ports';
import { isDiskFull } from './free-space';

/** A row that does not read as what the journal writes: something else has written to the file. */
export class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow';
}

/**
 * What an exception of SQLite means as a value; `null` for anything else, which is a bug and stays one.
 * @param folder where the database lies: a failed write on a full disk does not always say so itself.
 */
export function journalFailureOf(error: unknown, folder: string): JournalFailure | null {
  if (error instanceof UnreadableRow) return 'corrupt';
  if (!(error instanceof Database.SqliteError)) return null;
  const { code } = error;
  if (code.startsWith('SQLITE_FULL')) return 'disk_full';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy';
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) return 'corrupt';
  if (code.startsWith('SQLITE_IOERR')) return isDiskFull(folder) ? 'disk_full' : 'io';
  if (/^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH)/.test(code)) {
    return isDiskFull(folder) ? 'disk_full' : 'not_writable';
  }
  // A constraint, a wrong statement: the database defended itself against our own mistake.
  return null;
}

/** The same, for the screen that says why the app cannot start. */
export function startProblemOf(error: unknown, folder: string): StartProblem | null {
  if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_NOTADB')) {
    return 'journal_not_a_database';
  }
  switch (journalFailureOf(error, folder)) {
    case 'disk_full':
      return 'disk_full';
    case 'not_writable':
      return 'folder_read_only';
    case 'busy':
      return 'journal_busy';
    case 'corrupt':
      return 'journal_corrupt';
    case 'io':
    case 'closed':
      return 'journal_io';
    case null:
      return null;
  }
}

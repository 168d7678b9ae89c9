import Database from 'better-sqlite3';
import { damagedTable } from './damaged-table';

/** What a copy of a journal reads back as. `has_created`: whole, but caught a sale between two commits. */
export type CopyVerdict = 'good' | 'has_created' | 'bad';

/**
 * Reads a copy, all but its search index: is it a sound database of this version? Takes seconds when it is large. A row
 * that names another which is not there is a value that decay changed, in the journal as in its copy: it is no reason to
 * have no copy at all.
 * Leaves it one plain file that can be read anywhere, with no log beside it, and a header that says so: by that
 * `probe.ts` knows a log that is not of this copy.
 * @throws SqliteError when it cannot be read at all.
 */
export function checkCopy(file: string, version: number): CopyVerdict {
  const copy = new Database(file);
  try {
    copy.pragma('journal_mode = DELETE');
    const sound =
      copy.pragma('user_version', { simple: true }) === version
      && damagedTable(copy, 'integrity_check') === null;
    if (!sound) return 'bad';
    const created = copy.prepare(`SELECT 1 FROM recharges WHERE state = 'created'`).get();
    return created === undefined ? 'good' : 'has_created';
  } finally {
    copy.close();
  }
}

import Database from 'better-sqlite3';
import type { Writable } from './handles';
import { createSearch, fillSearch } from '../migrations/up-to-90/migration-20';

/**
 * Whether a failed call can be the fault of a damaged search index. SQLite reports one as corruption of a
 * virtual table, or as a constraint without the name of a table; our own constraints are always named.
 */
export function isSearchDamaged(error: unknown): boolean {
  if (!(error instanceof Database.SqliteError)) return false;
  return error.code === 'SQLITE_CORRUPT_VTAB' || error.message === 'constraint failed';
}

/**
 * Makes the search index anew from the rows, in one transaction. The index is written by triggers in the same
 * transaction as a sale's result, so a damaged one would keep results from being saved; and it holds nothing
 * that the rows do not.
 */
export function repairSearch(db: Writable): void {
  db.immediate(() => {
    db.run('DROP TABLE recharge_search');
    db.run(createSearch);
    return db.run(fillSearch);
  });
}

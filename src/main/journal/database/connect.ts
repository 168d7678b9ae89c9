import Database from 'better-sqlite3';

/** How long a statement waits for another process that holds the write lock. */
const BUSY_TIMEOUT_MS = 5000;

/** What SQLite calls `synchronous=FULL`. */
const FULL = 2;

/** A connection did not take the settings that the journal's promises rest on. */
export class UnsafeConnection extends Error {
  override readonly name = 'UnsafeConnection';
}

/**
 * Opens a connection that keeps the journal's promises: every commit is on disk before it is reported,
 * constraints hold, and other programs may read meanwhile (no exclusive locking).
 * @throws SqliteError as SQLite does; UnsafeConnection when a setting did not stick.
 */
export function connect(file: string): Database.Database {
  const database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    // SECURITY: a database from elsewhere must not run functions or tables of ours from its schema.
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    database.pragma('foreign_keys = ON');
    // Lets the triggers see rows that REPLACE would delete.
    database.pragma('recursive_triggers = ON');
    if (database.pragma('journal_mode = WAL', { simple: true }) !== 'wal') throw new UnsafeConnection('wal');
    // SECURITY: what is deleted or replaced is gone from the file: somebody may have asked to be forgotten.
    database.pragma('secure_delete = ON');
    database.pragma('synchronous = FULL');
    // better-sqlite3 is compiled so that WAL databases drop to NORMAL at their first read unless FULL was
    // asked for: look after a read, not before.
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    if (database.pragma('synchronous', { simple: true }) !== FULL) throw new UnsafeConnection('synchronous');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

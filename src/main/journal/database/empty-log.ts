import type Database from 'better-sqlite3';

/**
 * Moves the log into the database and cuts it to nothing: until then it holds pages as they were. `false`: somebody reads, and
 * it has to be tried again.
 */
export function emptyLog(database: Database.Database): boolean {
  const [answered] = [database.pragma('wal_checkpoint(TRUNCATE)')].flat();
  return typeof answered === 'object' && answered !== null && 'busy' in answered && answered.busy === 0;
}

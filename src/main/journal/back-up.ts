import type Database from 'better-sqlite3';
import { backupTo, BadBackup } from './backup-to';

/** A row is `created` for a few milliseconds: so many copies in a row never all catch one. */
const ATTEMPTS = 10;

/**
 * Backs up a journal in use to `file`, checked and on disk; `file` must not exist.
 *
 * A copy with a row in `created` is thrown away and made again: its request may leave a moment later, but
 * a restored copy would say for sure that nothing was sent.
 * @throws as {@link backupTo}.
 */
export async function backUp(database: Database.Database, file: string): Promise<null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await backupTo(database, file, refuseCreated);
    } catch (error) {
      if (!(error instanceof CaughtCreated) || attempt === ATTEMPTS) throw error;
    }
  }
}

class CaughtCreated extends BadBackup {}

function refuseCreated(copy: Database.Database): void {
  const row = copy.prepare(`SELECT 1 FROM recharges WHERE state = 'created'`).get();
  if (row !== undefined) throw new CaughtCreated('created');
}

import Database from 'better-sqlite3';
import { renameSync, rmSync } from 'node:fs';
import { syncFolderOf, makeDurable } from './durable-file';

/** A copy did not read back as what was copied. The original is untouched. */
export class BadBackup extends Error {
  override readonly name = 'BadBackup';
}

/**
 * Copies a database that may be in use to `file`, a few pages at a time, and checks the copy before it
 * gets its name. `file` must not exist yet.
 * @throws SqliteError, BadBackup, or what the file system throws; then there is no `file`.
 */
export async function backupTo(database: Database.Database, file: string): Promise<null> {
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  try {
    await database.backup(unfinished);
    checkCopy(unfinished, Number(database.pragma('user_version', { simple: true })));
    makeDurable(unfinished);
    renameSync(unfinished, file);
    syncFolderOf(file);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return null;
}

function checkCopy(file: string, version: number): void {
  const copy = new Database(file);
  try {
    // One plain file, readable anywhere: no log beside it.
    copy.pragma('journal_mode = DELETE');
    if (copy.pragma('user_version', { simple: true }) !== version) throw new BadBackup('version');
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new BadBackup('integrity');
    if (copy.prepare('SELECT 1 FROM pragma_foreign_key_check').get() !== undefined) {
      throw new BadBackup('references');
    }
  } finally {
    copy.close();
  }
}

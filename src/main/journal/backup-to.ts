import Database from 'better-sqlite3';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { makeDurable, syncFolderOf } from './durable-file';

/** A copy did not read back as it must, or its name was taken. The original is untouched. */
export class BadBackup extends Error {
  override readonly name = 'BadBackup';
}

/**
 * Copies a database that may be in use to `file`, a few pages at a time, and checks the copy before it
 * gets its name. `file` must not exist.
 * @param check looks at the copy too; throws when it will not do.
 * @throws SqliteError, BadBackup, or what the file system or `check` throws; then there is no `file`.
 */
export async function backupTo(
  database: Database.Database,
  file: string,
  check: (copy: Database.Database) => void = () => {},
): Promise<null> {
  if (existsSync(file)) throw new BadBackup('exists');
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  try {
    await database.backup(unfinished);
    const copy = new Database(unfinished);
    try {
      checkWhole(copy, Number(database.pragma('user_version', { simple: true })));
      check(copy);
    } finally {
      copy.close();
    }
    makeDurable(unfinished);
    renameSync(unfinished, file);
    syncFolderOf(file);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return null;
}

function checkWhole(copy: Database.Database, version: number): void {
  // One plain file, readable anywhere: no log beside it.
  copy.pragma('journal_mode = DELETE');
  if (copy.pragma('user_version', { simple: true }) !== version) throw new BadBackup('version');
  if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new BadBackup('integrity');
  if (copy.prepare('SELECT 1 FROM pragma_foreign_key_check').get() !== undefined) {
    throw new BadBackup('references');
  }
}

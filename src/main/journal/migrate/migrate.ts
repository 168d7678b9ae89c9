import Database from 'better-sqlite3';
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { addColumns } from './add-columns';
import { backUpAtRest } from '../database/back-up';
import { fileTime } from '../database/file-time';
import type { Migration } from './migration';
import { APPLICATION_ID } from './migrations';

/** A migration failed. It was rolled back, and the copy made before it is kept. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed';
}

/**
 * Brings a database to the last of `migrations`, each in a transaction of its own. A database that held
 * anything is copied first, to `<file>.v<version>-<time>.bak`; the first copy of a version and the newest are kept.
 * @throws MigrationFailed; SqliteError when the disk, not the migration, is the reason.
 */
export async function migrate(
  database: Database.Database,
  migrations: readonly Migration[],
  now: number,
): Promise<void> {
  const from = versionOf(database);
  const pending = migrations.filter((migration) => migration.version > from);
  if (pending.length === 0) return;
  if (from > 0) await copyBefore(database, from, now);
  for (const migration of pending) run(database, migration);
}

/**
 * A migration that fails is tried again at each start, and each makes a copy. The first of a version and the newest
 * are kept, or the disk would fill up.
 */
async function copyBefore(database: Database.Database, from: number, now: number): Promise<void> {
  const before = `${database.name}.v${from}-`;
  await backUpAtRest(database, `${before}${fileTime(now)}.bak`);
  const folder = dirname(database.name);
  const copies = readdirSync(folder)
    .filter((name) => name.startsWith(basename(before)) && name.endsWith('.bak'))
    .sort();
  for (const name of copies.slice(1, -1)) rmSync(join(folder, name));
}

function run(database: Database.Database, migration: Migration): void {
  try {
    database.unsafeMode(migration.columns !== undefined);
    database
      .transaction(() => {
        for (const columns of [migration.columns ?? []].flat()) addColumns(database, columns);
        database.exec(migration.up);
        database.pragma(`application_id = ${APPLICATION_ID}`);
        database.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  } catch (error) {
    // Only what the statements themselves did wrong; a full disk stays a full disk.
    if (error instanceof Database.SqliteError && /^SQLITE_(?:ERROR|CONSTRAINT|MISMATCH)/.test(error.code)) {
      throw new MigrationFailed(String(migration.version), { cause: error });
    }
    throw error;
  } finally {
    database.unsafeMode(false);
  }
}

function versionOf(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

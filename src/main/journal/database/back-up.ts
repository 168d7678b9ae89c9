import type Database from 'better-sqlite3';
import { existsSync, rmSync } from 'node:fs';
import { checkCopy, type CopyVerdict } from './check-copy';
import { makeDurable } from '../../files/durable-file';
import { renameIntoPlace } from '../../files/rename-into-place';

/** A copy did not read back as it must, or its name was taken. The original is untouched. */
export class BadBackup extends Error {
  override readonly name = 'BadBackup';
}

/** How a copy is checked: here and now, or in a thread of its own. */
export type CheckCopy = (file: string, version: number) => CopyVerdict | Promise<CopyVerdict>;

/** A row is `created` for a few milliseconds: so many copies in a row never all catch one. */
const ATTEMPTS = 10;

/**
 * Backs up a journal in use to `file`, a few pages at a time; the copy is checked and on disk before it
 * gets its name. `file` must not exist.
 *
 * A copy with a row in `created` is thrown away and made again: its request may leave a moment later, but
 * a restored copy would say for sure that nothing was sent.
 * @throws SqliteError, BadBackup, or what the file system throws; then there is no `file`.
 */
export async function backUp(database: Database.Database, file: string, check: CheckCopy): Promise<null> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if ((await copyTo(database, file, check, ['good'])) === 'good') return null;
  }
  throw new BadBackup('has_created');
}

/** The same for a journal that nobody sells with: what is `created` in it was never sent. */
export async function backUpAtRest(database: Database.Database, file: string): Promise<null> {
  await copyTo(database, file, checkCopy, ['good', 'has_created']);
  return null;
}

async function copyTo(
  database: Database.Database,
  file: string,
  check: CheckCopy,
  accepted: readonly CopyVerdict[],
): Promise<CopyVerdict> {
  if (existsSync(file)) throw new BadBackup('exists');
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  try {
    await database.backup(unfinished);
    const verdict = await check(unfinished, Number(database.pragma('user_version', { simple: true })));
    if (verdict === 'bad') throw new BadBackup('bad');
    if (accepted.includes(verdict)) {
      makeDurable(unfinished);
      await renameIntoPlace(unfinished, file);
    }
    return verdict;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

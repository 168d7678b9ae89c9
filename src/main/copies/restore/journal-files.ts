import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RestoreSource } from '../../../preload/contract/copies/restore';
import { makeDurableSoon } from '../../files/durable-file';
import { renameIntoPlace } from '../../files/rename-into-place';
import { fileTime } from '../../journal/database/file-time';

/** A plain copy beside the journal. */
export interface PlainCopy {
  readonly source: Extract<RestoreSource, 'daily' | 'put_aside'>;
  readonly name: string;
  readonly path: string;
}

/** The real journal: the only one whose copies are put back from here. */
export const JOURNAL = 'journal.db';
const REPLACED = /^journal\.db\.\d{8}T\d{9}\.replaced$/;
const BEFORE_MIGRATION = /^journal\.db\.v\d+-.*\.bak$/;
const DAILY = /^journal-\d{4}-\d{2}-\d{2}\.db$/;

/** The plain copies in a data folder, the newest of each kind first. Never rejects. */
export async function plainCopies(folder: string): Promise<readonly PlainCopy[]> {
  const days = join(folder, 'backups', 'real');
  const daily = (await namesIn(days)).filter((name) => DAILY.test(name));
  const aside = (await namesIn(folder)).filter((name) => REPLACED.test(name) || BEFORE_MIGRATION.test(name));
  return [
    ...newestFirst(daily).map((name) => ({ source: 'daily', name, path: join(days, name) }) as const),
    ...newestFirst(aside).map((name) => ({ source: 'put_aside', name, path: join(folder, name) }) as const),
  ];
}

function newestFirst(names: readonly string[]): readonly string[] {
  return names.toSorted().toReversed();
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/**
 * Puts a checked journal in the place of the one that is there, which is kept aside with its log: never deleted. Nobody may
 * have either open. A stop in between leaves no journal and both files: the next start says that it is missing.
 * @param at UTC milliseconds. @throws what the file system throws.
 */
export async function swapJournal(folder: string, fresh: string, at: number): Promise<void> {
  const place = join(folder, JOURNAL);
  const aside = `${place}.${fileTime(at)}.replaced`;
  await makeDurableSoon(fresh);
  await moveIfThere(place, aside);
  // By its name SQLite knows that it belongs to the one beside it.
  await moveIfThere(`${place}-wal`, `${aside}-wal`);
  await rm(`${place}-shm`, { force: true });
  await renameIntoPlace(fresh, place);
}

async function moveIfThere(from: string, to: string): Promise<void> {
  const isThere = await stat(from).catch(() => null);
  if (isThere !== null) await renameIntoPlace(from, to);
}

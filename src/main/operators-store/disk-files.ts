import { copyFile, link, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../preload/contract/result';
import { removeDrafts } from '../files/draft-name';
import { makeDurableSoon } from '../files/durable-file';
import { patiently } from '../files/patiently';
import { readBounded } from '../files/read-bounded';
import { renameIntoPlace } from '../files/rename-into-place';
import { replaceFile } from '../files/replace-file';
import type { OperatorFiles } from '../operators/operators-file';
import { MAX_FILE_BYTES } from '../operators/plan-import';

/** Only the user of this computer reads and writes them. */
const OWN = 0o600;

/** The real files of the shop's catalogue, in `folder`, which exists. Names come from code, never from the page. */
export function diskFiles(folder: string): OperatorFiles {
  const path = (name: string): string => join(folder, name);
  return {
    read: (name) => readText(path(name)),
    async replace(name, text) {
      await removeDrafts(path(name));
      const replaced = await replaceFile(path(name), text, OWN);
      return replaced.ok ? replaced : fail('not_saved');
    },
    keepAs: (name, also) => saved(() => patiently(() => keepAs(path(name), path(also)))),
    rename: (from, to) => saved(() => renameIntoPlace(path(from), path(to))),
  };
}

async function readText(file: string): Promise<Result<string | null, 'unreadable'>> {
  const read = await readBounded(file, MAX_FILE_BYTES);
  if (!read.ok) return read.failure === 'missing' ? ok(null) : fail('unreadable');
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(read.value));
  } catch {
    return fail('unreadable');
  }
}

/** A hard link costs nothing; a memory stick that has none gets a copy. */
async function keepAs(file: string, also: string): Promise<void> {
  const beside = `${also}.new`;
  await rm(beside, { force: true });
  await link(file, beside).catch(() => copyFile(file, beside));
  await makeDurableSoon(beside);
  await renameIntoPlace(beside, also);
  // Two names of one file: renaming one onto the other does nothing, and the helper's name stays.
  await rm(beside, { force: true });
}

/** A full disk and a read-only folder are expected; the caller has one sentence for both. */
async function saved(write: () => Promise<unknown>): Promise<Result<null, 'not_saved'>> {
  try {
    await write();
    return ok(null);
  } catch {
    return fail('not_saved');
  }
}

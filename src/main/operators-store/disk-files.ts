import { copyFile, link, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../preload/contract/result';
import { makeDurableSoon, syncFolderSoon } from '../files/durable-file';
import { patiently } from '../files/patiently';
import { readBounded } from '../files/read-bounded';
import type { OperatorFiles } from '../operators/operators-file';
import { MAX_FILE_BYTES } from '../operators/plan-import';

/** The real files of the shop's catalogue, in `folder`, which exists. Names come from code, never from the page. */
export function diskFiles(folder: string): OperatorFiles {
  const path = (name: string): string => join(folder, name);
  return {
    read: (name) => readText(path(name)),
    replace: (name, text) => saved(() => patiently(() => replaceFile(path(name), text))),
    keepAs: (name, also) => saved(() => patiently(() => keepAs(path(name), path(also)))),
    rename: (from, to) =>
      saved(async () => {
        await patiently(() => rename(path(from), path(to)));
        await syncFolderSoon(path(to));
      }),
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

/** Written beside, synced, then renamed: a power cut leaves the old file or the new one, never half of one. */
async function replaceFile(file: string, text: string): Promise<void> {
  const beside = `${file}.new`;
  try {
    const handle = await open(beside, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolderSoon(file);
}

/** A hard link costs nothing; a memory stick that has none gets a copy. */
async function keepAs(file: string, also: string): Promise<void> {
  const beside = `${also}.new`;
  await rm(beside, { force: true });
  await link(file, beside).catch(() => copyFile(file, beside));
  await makeDurableSoon(beside);
  await rename(beside, also);
  // Two names of one file: renaming one onto the other does nothing, and the helper's name stays.
  await rm(beside, { force: true });
  await syncFolderSoon(also);
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

import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { patiently, patientlySync } from './patiently';

/** Puts a finished file and its name on disk. @throws what the file system throws. */
export function makeDurable(file: string): void {
  // Windows syncs only what was opened for writing.
  patientlySync(() => sync(file, 'r+'));
  syncFolderOf(file);
}

/** Puts the names in a file's folder on disk. */
export function syncFolderOf(file: string): void {
  if (hasFolderSync()) sync(dirname(file), 'r');
}

/** {@link makeDurable} without holding up the thread. */
export async function makeDurableSoon(file: string): Promise<void> {
  await patiently(() => syncSoon(file, 'r+'));
  await syncFolderSoon(file);
}

/** {@link syncFolderOf} without holding up the thread. */
export async function syncFolderSoon(file: string): Promise<void> {
  if (hasFolderSync()) await syncSoon(dirname(file), 'r');
}

/** Windows has no such call and needs none. */
function hasFolderSync(): boolean {
  return process.platform !== 'win32';
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

async function syncSoon(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** Puts a finished file and its name on disk. @throws what the file system throws. */
export function makeDurable(file: string): void {
  sync(file, 'r+');
  syncFolderOf(file);
}

/** Puts the names in a file's folder on disk. Windows has no such call and needs none. */
export function syncFolderOf(file: string): void {
  if (process.platform !== 'win32') sync(dirname(file), 'r');
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

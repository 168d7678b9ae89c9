import { constants } from 'node:fs';
import { chmod, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of the data folder that hold what belongs to customers. Chromium's own are made closed. */
const OURS = ['logs', 'backups', 'slips'] as const;
const DEEPEST = 3;

/**
 * Takes the data folder and what Galla keeps in it away from other users of the computer, also what was there before.
 * SECURITY: no link is followed: somebody else's file must not change. What is not ours stays as it is; Windows has
 * other ways for this. Never rejects.
 */
export async function ownOnly(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await chmod(folder, 0o700).catch(() => undefined);
  await closeFilesOf(folder);
  for (const name of OURS) await closeAll(join(folder, name), DEEPEST);
}

async function closeAll(folder: string, depth: number): Promise<void> {
  if (depth === 0 || !(await setMode(folder, constants.O_DIRECTORY, 0o700))) return;
  for (const name of await closeFilesOf(folder)) await closeAll(join(folder, name), depth - 1);
}

/** Answers the names of its folders. */
async function closeFilesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isFile()) await setMode(join(folder, entry.name), 0, 0o600);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Whether it could be opened, and is closed to others now. */
async function setMode(path: string, flags: number, mode: number): Promise<boolean> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK | flags);
    try {
      if (((await handle.stat()).mode & 0o777) !== mode) await handle.chmod(mode);
    } finally {
      await handle.close();
    }
    return true;
  } catch {
    return false;
  }
}

import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** The files and folders of the data folder that Galla makes itself. */
const FILES = [
  'journal.db',
  'journal.db-wal',
  'practice.db',
  'practice.db-wal',
  'sent.log',
  'settings.json',
  'secrets.json',
  'operators.json',
  'logo.png',
] as const;
const FOLDERS = ['logs', 'slips', 'backups/real', 'backups/practice'] as const;

const MB = 1024 * 1024;

/** How large the files of the data folder are, and what room is left. Not where it is: a path has a person's name in it. */
export async function filesPart(folder: string) {
  const names = await readdir(folder).catch(() => []);
  const space = await statfs(folder).catch(() => null);
  return {
    freeMb: space === null ? null : Math.floor((space.bavail * space.bsize) / MB),
    bytes: Object.fromEntries(
      await Promise.all(FILES.map(async (name) => [name, await sizeOf(join(folder, name))] as const)),
    ),
    folders: Object.fromEntries(
      await Promise.all(FOLDERS.map(async (name) => [name, await folderOf(join(folder, name))] as const)),
    ),
    // By their number: the name of a file that was put aside is the shop's own affair.
    setAside: names.filter((name) => name.includes('.corrupt-') || name.endsWith('.aside')).length,
  };
}

async function sizeOf(file: string): Promise<number | null> {
  const found = await stat(file).catch(() => null);
  return found === null ? null : found.size;
}

async function folderOf(folder: string) {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return null;
  const found = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => null)));
  const files = found.filter((each) => each !== null);
  const newest = files.reduce((latest, { mtimeMs }) => Math.max(latest, mtimeMs), 0);
  return {
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    newest: newest === 0 ? null : new Date(newest).toISOString(),
  };
}

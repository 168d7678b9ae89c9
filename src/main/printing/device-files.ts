import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Linux puts its printers: USB ones, then parallel ports. */
const places = ['usb', '.'] as const;

/**
 * Device files of printers that are there now, such as `/dev/usb/lp0`, in the order of their numbers. None where there
 * are no such files, as on Windows. Never rejects.
 *
 * @param root the folder of devices; tests give another one
 */
export async function deviceFiles(root = '/dev'): Promise<readonly string[]> {
  const found = await Promise.all(places.map((place) => printersIn(join(root, place))));
  return found.flat();
}

async function printersIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => /^lp\d+$/.test(name))
    .sort((a, b) => Number(a.slice(2)) - Number(b.slice(2)))
    .map((name) => join(folder, name));
}

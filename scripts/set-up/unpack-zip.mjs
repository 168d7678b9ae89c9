import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Unpacks a zip into a folder under names of our choice; Debian has no `unzip` by itself.
 *
 * @param {string} zip
 * @param {string} folder
 * @param {(name: string) => string | undefined} nameFor undefined leaves a file out
 */
export async function unpackZip(zip, folder, nameFor) {
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.endsWith('/') ? undefined : nameFor(entry.fileName);
    if (name === undefined) continue;
    const path = resolve(folder, name);
    if (!path.startsWith(resolve(folder) + sep)) throw new Error(`${entry.fileName} lies outside`);
    mkdirSync(dirname(path), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(
      await archive.openReadStreamPromise(entry),
      createWriteStream(path, { mode: mode || 0o644 }),
    );
  }
}

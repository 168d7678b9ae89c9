import { createHash } from 'node:crypto';
import {
  createReadStream,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Compares a folder with a list that `sha256sum` could have written, file by file.
 *
 * @param {string} folder
 * @param {string} list path of the list
 * @returns {Promise<string[]>} what is missing, what has other contents, and what is there besides
 */
export async function strangeFiles(folder, list) {
  const known = knownFiles(list);
  const present = new Set(filesIn(folder));
  const strange = [...present, ...known.keys()].filter((name) => !present.has(name) || !known.has(name));
  for (const [name, hash] of known) {
    if (present.has(name) && (await hashOf(join(folder, name))) !== hash) strange.push(name);
  }
  return strange;
}

/**
 * The same, but files that nobody has written to since they were found right are not read again: 230 MB cost up
 * to a second. The kernel sets a file's change time, and no program can set it back. A disk that forgets is only
 * found by {@link strangeFiles}.
 *
 * @param {string} folder whose neighbour `<folder>.found-right` remembers
 * @param {string} list
 */
export async function strangeSince(folder, list) {
  const note = `${folder}.found-right`;
  const traces = tracesOf(folder, list);
  if (textOf(note) === traces) return [];
  rmSync(note, { force: true });
  const strange = await strangeFiles(folder, list);
  // The traces from before the reading: what is written meanwhile has others.
  if (strange.length === 0) writeWhole(note, traces);
  return strange;
}

/** @param {string} list @returns {Map<string, string>} hash by name */
function knownFiles(list) {
  const lines = readFileSync(list, 'utf8').trimEnd().split('\n');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** @param {string} folder @returns {string[]} names from the folder on */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** @param {string} path */
export async function hashOf(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** @param {string} folder @param {string} list */
function tracesOf(folder, list) {
  const traces = filesIn(folder)
    .toSorted()
    .map((name) => {
      const { ino, size, mtimeNs, ctimeNs } = statSync(join(folder, name), { bigint: true });
      return `${name} ${ino} ${size} ${mtimeNs} ${ctimeNs}\n`;
    });
  return `${traces.join('')}${readFileSync(list, 'utf8')}`;
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} path @param {string} text */
function writeWhole(path, text) {
  writeFileSync(`${path}.${process.pid}`, text, { mode: 0o600 });
  renameSync(`${path}.${process.pid}`, path);
}

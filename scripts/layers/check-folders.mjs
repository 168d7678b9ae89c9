import { posix } from 'node:path';

/** @typedef {import('./rooms.mjs').Room} Room */

/** More files than this in one folder are no longer taken in at a glance. Its guide is not counted. */
export const MOST_FILES = 20;

/**
 * Whether the house can be read from outside: no folder is too full, and each room has a guide.
 *
 * @param {readonly Room[]} rooms
 * @param {readonly string[]} paths files from the repository, with slashes: all under `src`, and what else may be too full
 * @returns {readonly string[]} a sentence for each fault, none when all is well
 */
export function checkFolders(rooms, paths) {
  const isGuide = (/** @type {string} */ path) => posix.basename(path) === 'README.md';
  const guided = new Set(paths.filter(isGuide).map((path) => posix.dirname(path)));
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const path of paths.filter((each) => !isGuide(each))) {
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const full = [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(([folder, count]) => `${folder} holds ${count} files, more than ${MOST_FILES}`);
  const silent = new Set(rooms.map(({ folder }) => folder).filter((folder) => !guided.has(folder)));
  return [...full, ...[...silent].map((folder) => `${folder} has no guide (README.md)`)].sort();
}

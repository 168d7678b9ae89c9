import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Every file under `src`.
 *
 * @param {string} root the repository
 * @returns {readonly string[]} paths from the root, with slashes
 */
export function sourcePaths(root) {
  return pathsUnder(root, 'src');
}

/**
 * Every program of the tests and scripts: what they are given to read, such as pictures, is no part of a room.
 *
 * @param {string} root the repository
 * @returns {readonly string[]} paths from the root, with slashes
 */
export function programPaths(root) {
  return ['test', 'scripts']
    .flatMap((folder) => pathsUnder(root, folder))
    .filter((path) => /\.(?:tsx?|[cm]js)$/.test(path));
}

/** @param {string} root @param {string} folder */
function pathsUnder(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}

/**
 * The text of every source file that may import something.
 *
 * @param {string} root the repository
 * @param {readonly string[]} paths every file under `src`
 * @returns {ReadonlyMap<string, string>} path from the root, with slashes → text
 */
export function readSources(root, paths) {
  const sources = paths.filter((path) => /\.(?:tsx?|css)$/.test(path));
  return new Map(sources.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

import { readFileSync } from 'node:fs';

/** @param {string} path @returns {unknown} */
export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * What stands under these keys, undefined where there is nothing. zod is not there yet when the set-up
 * reads its first file.
 *
 * @param {unknown} json
 * @param {...string} keys
 * @returns {unknown}
 */
export function at(json, ...keys) {
  return keys.reduce(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    json,
  );
}

/** @param {unknown} json @param {...string} keys @returns {string} */
export function textAt(json, ...keys) {
  const value = at(json, ...keys);
  if (typeof value !== 'string') throw new TypeError(`${keys.join('.')} is not a text`);
  return value;
}

/** @param {unknown} json @param {...string} keys @returns {number} */
export function numberAt(json, ...keys) {
  const value = at(json, ...keys);
  if (typeof value !== 'number') throw new TypeError(`${keys.join('.')} is not a number`);
  return value;
}

/** The list under this key, an empty one where there is none. @param {unknown} json @param {string} key @returns {unknown[]} */
export function listAt(json, key) {
  const list = at(json, key);
  return Array.isArray(list) ? list : [];
}

import { join } from 'node:path';
import { readJson } from '../set-up/json.mjs';
import { repository } from '../set-up/places.mjs';

const folder = join(repository, 'src/preload/contract/words');

/** English, the source. */
export const catalogueFile = join(folder, 'en.json');

/** What its messages want, written from it. */
export const typesFile = join(folder, 'params.ts');

/** @returns {Readonly<Record<string, string>>} every message by its key */
export function readCatalogue() {
  const json = readJson(catalogueFile);
  return Object.fromEntries(
    Object.entries(Object(json)).map(([key, message]) => [key, textOf(key, message)]),
  );
}

/** @param {string} key @param {unknown} message */
function textOf(key, message) {
  if (typeof message !== 'string') throw new TypeError(`${key} is not a text`);
  return message;
}

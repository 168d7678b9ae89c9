import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../set-up/json.mjs';
import { repository } from '../set-up/places.mjs';

const folder = join(repository, 'src/preload/contract/words');

/** English, the source. */
export const catalogueFile = join(folder, 'en.json');

/** What its messages want, written from it. */
export const typesFile = join(folder, 'params.ts');

/** @returns {Readonly<Record<string, string>>} every message by its key, in English */
export function readCatalogue() {
  return readTexts(catalogueFile);
}

const translations = join(folder, 'translations');

/** @param {string} language its messages */
export const translationFile = (language) => join(translations, `${language}.json`);

/** @param {string} language of which English each of its messages was made */
export const madeFromFile = (language) => join(translations, 'made-from', `${language}.json`);

/** @param {string} language what it calls the things that Galla is about */
export const glossaryFile = (language) => join(translations, 'glossary', `${language}.json`);

/** The languages into which the catalogue is translated. */
export function translated() {
  return readdirSync(translations)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''))
    .toSorted();
}

/** @param {string} file @returns {Readonly<Record<string, string>>} */
export function readTexts(file) {
  const json = readJson(file);
  return Object.fromEntries(
    Object.entries(Object(json)).map(([key, message]) => [key, textOf(key, message)]),
  );
}

/** @param {string} key @param {unknown} message */
function textOf(key, message) {
  if (typeof message !== 'string') throw new TypeError(`${key} is not a text`);
  return message;
}

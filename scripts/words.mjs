import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { catalogueFile, readCatalogue, readTexts, translated, typesFile } from './words/catalogue.mjs';
import { orExplain } from './set-up/or-explain.mjs';
import { setUp } from './set-up/set-up.mjs';

/**
 * `npm run words`: sorts the catalogue by key, writes what its messages want as types, and gives each translation every key.
 * `-- --missing [LANGUAGE]` lists what is left to translate, `-- --translated LANGUAGE FILE` takes a translator's file in.
 */
await orExplain(async () => {
  await setUp();
  const [what, ...rest] = process.argv.slice(2);
  if (what === undefined) await sortAndType();
  else if (what === '--missing') await listMissing(rest);
  else if (what === '--translated') await takeIn(rest);
  else throw new Error('npm run words [-- --missing [LANGUAGE] | -- --translated LANGUAGE FILE]');
});

async function sortAndType() {
  const { inOrder, writeTypes } = await import('./words/write-types.mjs');
  const { readTranslation, withEveryKey, writeTranslation } = await import('./words/translation.mjs');
  const messages = readCatalogue();
  writeFileSync(catalogueFile, inOrder(messages));
  writeFileSync(typesFile, await writeTypes(messages));
  for (const language of translated())
    writeTranslation(language, withEveryKey(messages, readTranslation(language)));
}

/** @param {readonly string[]} wanted */
async function listMissing(wanted) {
  const { leftToTranslate, readTranslation } = await import('./words/translation.mjs');
  const english = readCatalogue();
  for (const language of wanted.length > 0 ? wanted : translated()) {
    const left = leftToTranslate(english, readTranslation(language));
    process.stdout.write(`${language}: ${left.length} of ${Object.keys(english).length} left\n`);
    for (const { key, why } of left) process.stdout.write(`  ${why}  ${key}  ${english[key]}\n`);
  }
}

/** @param {readonly string[]} words */
async function takeIn([language, file]) {
  if (language === undefined || file === undefined) throw new Error('which language, and which file?');
  const { readTranslation, takenIn, writeTranslation } = await import('./words/translation.mjs');
  const { whatIsWrong } = await import('./words/translated-message.mjs');
  const english = readCatalogue();
  const given = readTexts(resolve(file));
  const wrong = Object.entries(given).flatMap(([key, message]) => {
    const source = english[key];
    return source === undefined ? [] : whatIsWrong(source, message).map((each) => `${key}: ${each}`);
  });
  const unknown = Object.keys(given).filter((key) => !(key in english));
  if (wrong.length > 0) throw new Error(`nothing was taken in:\n${wrong.join('\n')}`);
  writeTranslation(language, takenIn(english, readTranslation(language), given));
  process.stdout.write(`${language}: ${Object.keys(given).length - unknown.length} messages taken in\n`);
  if (unknown.length > 0) process.stdout.write(`not in the catalogue: ${unknown.join(', ')}\n`);
}

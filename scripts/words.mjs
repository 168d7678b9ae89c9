import { writeFileSync } from 'node:fs';
import { catalogueFile, readCatalogue, typesFile } from './words/catalogue.mjs';
import { orExplain } from './set-up/or-explain.mjs';
import { setUp } from './set-up/set-up.mjs';

/** `npm run words`: sorts the catalogue by key and writes what its messages want as types. */
await orExplain(async () => {
  await setUp();
  const { inOrder, writeTypes } = await import('./words/write-types.mjs');
  const messages = readCatalogue();
  writeFileSync(catalogueFile, inOrder(messages));
  writeFileSync(typesFile, await writeTypes(messages));
});

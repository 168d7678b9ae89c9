import { compileMessages } from './compile-messages.mjs';

/** Messages of one language: English or a translation. */
const CATALOGUE = /\/contract\/words\/(?:en|translations\/[a-z]+)\.json$/;

/** @param {string | null} id of a module */
export function isCatalogue(id) {
  return id !== null && CATALOGUE.test(id);
}

/**
 * For a build: the catalogue is compiled, and the parser of messages stays out. Tests read messages as they are
 * written.
 *
 * @returns {import('vite').Plugin}
 */
export function compiledMessages() {
  return {
    name: 'compiled-messages',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
          },
        ],
      },
    }),
    transform(source, id) {
      if (!isCatalogue(id)) return undefined;
      return { code: JSON.stringify(compileMessages(JSON.parse(source))), map: null };
    },
  };
}

import { format, resolveConfig } from 'prettier';
import { messageNeeds } from './message-needs.mjs';
import { catalogueFile, typesFile } from './catalogue.mjs';

/**
 * The catalogue as its file should be: by key, so that two who add to different rooms do not meet.
 *
 * @param {Readonly<Record<string, string>>} messages
 */
export function inOrder(messages) {
  const sorted = Object.entries(messages).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

/**
 * The types of a catalogue, as TypeScript: what each message wants to be given.
 *
 * @param {Readonly<Record<string, string>>} messages
 * @returns {Promise<string>}
 * @throws {Error} names the message that cannot be read
 */
export async function writeTypes(messages) {
  const needs = Object.entries(messages)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, message]) => ({ key, wants: needsOf(key, message) }));
  const params = needs
    .filter((each) => each.wants.params.size > 0)
    .map((each) => `readonly '${each.key}': { ${[...each.wants.params].map(asField).join('; ')} };`);
  const tags = needs
    .filter((each) => each.wants.tags.size > 0)
    .map((each) => `readonly '${each.key}': ${[...each.wants.tags].map((tag) => `'${tag}'`).join(' | ')};`);
  const source = [
    '// Written by `npm run words` from en.json: as long as the catalogue has messages with gaps.',
    '',
    '/** What each message wants to be given. */',
    `export interface WordParams {${params.join('\n')}}`,
    '',
    '/** The parts of each message that have a look of their own. */',
    `export interface WordTags {${tags.join('\n')}}`,
  ];
  return format(source.join('\n'), { ...(await resolveConfig(catalogueFile)), filepath: typesFile });
}

/** @param {string} key @param {string} message */
function needsOf(key, message) {
  try {
    return messageNeeds(message);
  } catch (error) {
    throw new Error(`${key}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** @param {readonly [string, string]} param */
function asField([name, type]) {
  return `readonly ${name}: ${type}`;
}

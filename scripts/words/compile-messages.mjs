import { parse } from '@formatjs/icu-messageformat-parser';

/** What no message without it has to be read for; as in `create-say.ts`. */
const SYNTAX = /[{<']/;

/**
 * Messages as a build takes them along: read already, so that no parser has to come with them. What is said as it
 * stands stays a text.
 *
 * @template {string} K
 * @param {Readonly<Record<K, string>>} messages
 */
export function compileMessages(messages) {
  /** @type {Record<K, string | ReturnType<typeof parse>>} */
  const compiled = { ...messages };
  for (const key in messages) if (SYNTAX.test(messages[key])) compiled[key] = parse(messages[key]);
  return compiled;
}

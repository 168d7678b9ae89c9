import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { madeFromFile, readTexts, translationFile } from './catalogue.mjs';
import { inOrder } from './write-types.mjs';

/**
 * One language: its messages, and a short mark of the English that each of them was made from. A message without a mark is
 * English that waits to be translated: so a build is never without words.
 *
 * @typedef {object} Translation
 * @property {Readonly<Record<string, string>>} messages
 * @property {Readonly<Record<string, string>>} madeFrom
 */

/** @param {string} english */
export function markOf(english) {
  return createHash('sha256').update(english).digest('hex').slice(0, 8);
}

/** @param {string} language @returns {Translation} empty where there is none yet */
export function readTranslation(language) {
  const [messages, madeFrom] = [translationFile(language), madeFromFile(language)].map((file) =>
    existsSync(file) ? readTexts(file) : {},
  );
  return { messages: messages ?? {}, madeFrom: madeFrom ?? {} };
}

/**
 * @param {string} language
 * @param {Translation} translation
 */
export function writeTranslation(language, { messages, madeFrom }) {
  for (const [file, texts] of /** @type {const} */ ([
    [translationFile(language), messages],
    [madeFromFile(language), madeFrom],
  ])) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, inOrder(texts));
  }
}

/**
 * The same with every key of English and none besides. What is missing is English for now, without a mark.
 *
 * @param {Readonly<Record<string, string>>} english
 * @param {Translation} translation
 * @returns {Translation}
 */
export function withEveryKey(english, { messages, madeFrom }) {
  const marks = Object.entries(madeFrom).filter(([key]) => key in english && key in messages);
  const marked = new Map(marks);
  return {
    messages: Object.fromEntries(
      Object.entries(english).map(([key, message]) => [
        key,
        marked.has(key) ? (messages[key] ?? message) : message,
      ]),
    ),
    madeFrom: Object.fromEntries(marks),
  };
}

/**
 * What is left for a translator: keys without a translation, and those whose English has changed since.
 *
 * @param {Readonly<Record<string, string>>} english
 * @param {Translation} translation
 * @returns {{ key: string, why: 'missing' | 'stale' }[]}
 */
export function leftToTranslate(english, { madeFrom }) {
  return Object.entries(english)
    .filter(([key, message]) => madeFrom[key] !== markOf(message))
    .map(([key]) => ({ key, why: madeFrom[key] === undefined ? 'missing' : 'stale' }));
}

/**
 * Takes a translator's messages in. Each is marked with the English of now.
 *
 * @param {Readonly<Record<string, string>>} english
 * @param {Translation} before
 * @param {Readonly<Record<string, string>>} given
 * @returns {Translation}
 */
export function takenIn(english, before, given) {
  const fresh = Object.entries(given).filter(([key]) => key in english);
  return withEveryKey(english, {
    messages: { ...before.messages, ...Object.fromEntries(fresh) },
    madeFrom: {
      ...before.madeFrom,
      ...Object.fromEntries(fresh.map(([key]) => [key, markOf(english[key] ?? '')])),
    },
  });
}

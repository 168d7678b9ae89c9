import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogueFile, readCatalogue, typesFile } from '../../scripts/words/catalogue.mjs';
import { messageNeeds } from '../../scripts/words/message-needs.mjs';
import { inOrder, writeTypes } from '../../scripts/words/write-types.mjs';

const messages = readCatalogue();

/** All sources but the catalogue's own. */
const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(join('preload', 'contract', 'words')))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');

/** A key that is put together, as a rule that the keys fit which it may say: `a.${code}.says`. */
const templates = Array.from(source.matchAll(/`([a-z_]+\.[^`]*\$\{[^`]*)`/g), ([, written = '']) => {
  const parts = written.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', String.raw`\.`));
  return new RegExp(`^${parts.join('[a-z0-9_]+')}$`);
});

describe('the catalogue', () => {
  test('is in the order of its keys: `npm run words` puts it there', () => {
    expect(readFileSync(catalogueFile, 'utf8')).toBe(inOrder(messages));
  });

  test('has types that are not stale: `npm run words` writes them', async () => {
    expect(readFileSync(typesFile, 'utf8')).toBe(await writeTypes(messages));
  });

  test('has keys of small letters, by room', () => {
    expect(Object.keys(messages).filter((key) => !/^[a-z]+(?:\.[a-z0-9_]+)+$/.test(key))).toEqual([]);
  });

  test('has no message that is empty, or begins or ends with a space to be joined to another', () => {
    expect(Object.entries(messages).filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });

  test('has no message that nobody says', () => {
    const silent = Object.keys(messages).filter(
      (key) => !source.includes(`'${key}'`) && !templates.some((template) => template.test(key)),
    );
    expect(silent).toEqual([]);
  });
});

describe('what a message wants', () => {
  test('is read from it: texts, numbers, one of some words, and parts with a look of their own', () => {
    const { params, tags } = messageNeeds(
      '{who} {count, plural, one {gave <b>{sum}</b>} other {gave # times}} {side, select, left {l} other {r}} {all, number}',
    );
    expect(Object.fromEntries(params)).toEqual({
      who: 'string',
      count: 'number',
      sum: 'string',
      side: "'left' | 'other'",
      all: 'number',
    });
    expect([...tags]).toEqual(['b']);
  });

  test.each([
    ['is no message', '{open', /EXPECT_ARGUMENT_CLOSING_BRACE/],
    ['has a plural with one form', '{n, plural, other {# lines}}', /no one/],
    ['has a plural with no word for many', '{n, plural, one {# line}}', /OTHER/],
    ['calls one thing a number and a text', '{n} of {n, number}', /string and number/],
    ['wants a time', '{at, time, short}', /one clock/],
    ['calls a part as a parameter', '<b>{b}</b>', /part and a parameter/],
  ])('is refused where it %s', (_, message, why) => {
    expect(() => messageNeeds(message)).toThrow(why);
  });

  test('names the message that is refused', async () => {
    await expect(writeTypes({ 'frame.broken': '{open' })).rejects.toThrow(/^frame\.broken: /);
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue, readTexts, translationFile } from '../../scripts/words/catalogue.mjs';
import { whatIsWrong } from '../../scripts/words/translated-message.mjs';
import {
  leftToTranslate,
  markOf,
  readTranslation,
  takenIn,
  withEveryKey,
} from '../../scripts/words/translation.mjs';
import { inOrder } from '../../scripts/words/write-types.mjs';
import { languages } from '../../src/preload/contract/languages';

const english = readCatalogue();
const folder = 'src/preload/contract/words/translations';
const others = languages.filter((language) => language !== 'en');

test.each(['.', 'made-from', 'glossary'])(
  'each language has its file in %s, and there is no other',
  (part) => {
    const files = readdirSync(join(folder, part)).filter((file) => file.endsWith('.json'));
    expect(files.toSorted()).toEqual(others.map((language) => `${language}.json`).toSorted());
  },
);

describe.each(others)('%s', (language) => {
  const translation = readTranslation(language);

  test('has every message and none besides, in order', () => {
    expect(Object.keys(translation.messages)).toEqual(Object.keys(english));
    expect(inOrder(translation.messages)).toBe(inOrder(readTexts(translationFile(language))));
  });

  test('has nothing that is missing, or was made from other English', () => {
    const left = leftToTranslate(english, translation);
    // The first of them: `npm run words -- --missing` lists all.
    expect({ left: left.length, first: left.slice(0, 10) }).toEqual({ left: 0, first: [] });
  });

  test('wants what the English wants, in digits 0–9, in Unicode form C, of a length that has room', () => {
    const wrong = Object.entries(translation.messages).flatMap(([key, message]) =>
      whatIsWrong(english[key] ?? '', message).map((each) => `${key}: ${each}: ${message}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a translated message is refused that', () => {
  test.each([
    ['is empty', 'Save', ' ', /empty/],
    ['has digits of its script', 'After 5 minutes.', '५ मिनट बाद।', /0–9/],
    ['lacks a name', '{name} has left', 'चला गया', /wants/],
    ['has another name', '{name} has left', '{naam} चला गया', /wants/],
    ['lacks a part with a look', '<b>Once</b> only', 'एक बार', /wants/],
    ['lacks a form of a plural', '{n, plural, one {#} other {#}}', '{n, plural, other {#}}', /no one/],
    [
      'has another word to choose by',
      '{x, select, a {a} other {b}}',
      '{x, select, b {a} other {b}}',
      /wants/,
    ],
    ['is no message', 'Save', '{सेव', /BRACE/],
    ['is not composed', 'Save', 'é'.normalize('NFD'), /form C/],
    ['has no room', 'Save', 'बहुत ही लंबा नाम जो किसी बटन पर नहीं आता', /room/],
  ])('%s', (_, source, message, why) => {
    expect(whatIsWrong(source, message).join('\n')).toMatch(why);
  });
});

describe('a translation', () => {
  const source = { 'a.one': 'One', 'a.two': 'Two' };

  test('is English where nothing was translated, and says so', () => {
    const none = withEveryKey(source, { messages: {}, madeFrom: {} });
    expect(none).toEqual({ messages: source, madeFrom: {} });
    expect(leftToTranslate(source, none).map(({ why }) => why)).toEqual(['missing', 'missing']);
  });

  test('takes in what is given, and nothing that the catalogue has not', () => {
    const taken = takenIn(source, { messages: {}, madeFrom: {} }, { 'a.one': 'एक', 'a.gone': 'गया' });
    expect(taken).toEqual({
      messages: { 'a.one': 'एक', 'a.two': 'Two' },
      madeFrom: { 'a.one': markOf('One') },
    });
    expect(leftToTranslate(source, taken)).toEqual([{ key: 'a.two', why: 'missing' }]);
  });

  test('is stale once the English has changed, and is said until it is made anew', () => {
    const taken = takenIn(source, { messages: {}, madeFrom: {} }, { 'a.one': 'एक', 'a.two': 'दो' });
    const changed = { ...source, 'a.one': 'Only one' };
    expect(leftToTranslate(changed, taken)).toEqual([{ key: 'a.one', why: 'stale' }]);
    expect(withEveryKey(changed, taken).messages['a.one']).toBe('एक');
  });
});

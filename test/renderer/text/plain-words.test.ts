import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import english from '../../../src/preload/contract/words/en.json' with { type: 'json' };
import { failureCodes } from '../../../src/preload/contract/bridge/failures';
import { fieldProblemCodes } from '../../../src/preload/contract/sale/field-problem';
import { operatorProblemCodes } from '../../../src/preload/contract/operators/operator-problem';
import { keymap } from '../../../src/renderer/src/keyboard/keymap';
import { plannedWords } from '../../../src/renderer/src/screens/settings/operators/files/import-words';
import { failureText } from '../../../src/renderer/src/text/failures';
import { fieldProblemText } from '../../../src/renderer/src/text/field-problems';
import { operatorProblemText } from '../../../src/renderer/src/text/operator-problems';
import { readingsOf } from '../../support/readings-of';
import { say } from '../../support/say';

const screens = join(import.meta.dirname, '../../../src/renderer/src');

/** All that the page says, without comments and line breaks, by file. */
const texts = readdirSync(screens, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({
    file,
    text: readFileSync(join(screens, file), 'utf8')
      .replaceAll(/\/\*.*?\*\//gs, '')
      .replaceAll(/^\s*\/\/.*$/gm, '')
      .replaceAll(/\s+/g, ' '),
  }));

texts.push({ file: 'en.json', text: Object.values(english).join(' ') });

const catalogues = [
  ...Object.values(english).flatMap(readingsOf),
  ...failureCodes.map((code) => failureText(say, { code })),
  ...['minute', 'hour'].map((cause) => failureText(say, { code: 'spending_limit', cause })),
  ...fieldProblemCodes.flatMap((code) => [
    fieldProblemText(say, { code }),
    fieldProblemText(say, { code, hint: '10' }),
  ]),
  ...operatorProblemCodes.flatMap((code) => [
    operatorProblemText(say, { code }),
    operatorProblemText(say, { code, hint: '10' }),
  ]),
];

/** Sentences of a text: a number with a point in it is no end. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!])\s+(?=[A-Z₹“])/).filter((sentence) => sentence !== '');
}

/** What a clerk with school English stumbles over. */
const notSchoolEnglish = [
  /hangs? on it/,
  /taken? (?:it )?over\b/i,
  /\bparted by\b/i,
  /what it came to/i,
  /compare with your panel/,
  /began as/,
  /\bwas always\b/,
  /of any day/,
  /seen lately/i,
  /the word Success/,
  /make-believe/,
  /not a verdict|no verdict|, not an? verdict/i,
  /\bstray\b/,
  /deal with it/i,
  /dealt with/,
  / read-back\b/,
  /\banew\b/,
  /fell silent/,
  /have the disk looked/,
  /\bmake room\b/i,
  /\bis even\b/,
  /goes in and is never/,
  / credentials/,
  /throw the changes/i,
];

describe('a clerk with school English understands every sentence', () => {
  test('a sentence has at most 15 words', () => {
    const long = catalogues.flatMap(sentencesOf).filter((sentence) => sentence.split(/\s+/).length > 15);
    expect(long).toEqual([]);
  });

  test.each(notSchoolEnglish)('no screen says %s', (phrase) => {
    const saying = texts.filter(({ text }) => phrase.test(text)).map(({ file }) => file);
    expect(saying).toEqual([]);
  });

  test('a file with mistakes is said to be not imported', () => {
    const none = { added: 0, changed: 0, removed: 0, unchanged: 0 };
    expect(plannedWords(say, 'import.csv', { ...none, problems: 3 })).toBe(
      'import.csv was not imported: 3 mistakes',
    );
    expect(plannedWords(say, 'import.csv', { ...none, problems: 1 })).toBe(
      'import.csv was not imported: 1 mistake',
    );
  });

  test('the keys are named without words of ours', () => {
    for (const { says } of keymap) expect(says(say)).not.toMatch(/read-back|shield|journal/);
  });

  test('what to do about a refused login is plain', () => {
    expect(say('condition.wrong_credentials.name')).toBe('Wrong login');
  });
});

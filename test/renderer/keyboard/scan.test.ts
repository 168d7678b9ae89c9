import { array, assert, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { END_MS, isScan, type TypedCharacter } from '../../../src/renderer/src/keyboard/scan';

/** A text typed with these times between its keys, and its Enter after the last of them. */
function typed(text: string, gaps: readonly number[]): [TypedCharacter[], number] {
  let at = 1000;
  const characters = Array.from(text, (character, place) => {
    if (place > 0) at += gaps[(place - 1) % gaps.length] ?? 0;
    return { character, at };
  });
  return [characters, at + Math.min(gaps.at(-1) ?? 0, END_MS)];
}

describe('a scan', () => {
  test.each([
    ['a mobile number', '9876501234', [4]],
    ['the plate of a vehicle', 'MH12AB1234', [8, 2, 12]],
    ['the shortest one', '12345678', [24]],
    ['one that stalls in the middle', '890123456789', [3, 3, 3, 3, 300]],
    ['one behind what a person typed', 'paid12345678', [90, 80, 110, 200, 3, 3, 3, 3, 3, 3, 3]],
    ['one that all comes at once', '890123456789', [0]],
  ])('is %s', (_what, text, gaps) => {
    expect(isScan(...typed(text, gaps))).toBe(true);
  });

  test.each([
    ['seven characters', '1234567', [4]],
    ['a fast typist', '9876501234', [60, 45, 70]],
    ['a very fast typist', '9876501234', [25]],
    ['a held key', '1111111111', [33]],
    ['two quick keys in a slow row', '9876501234', [120, 3, 140]],
  ])('is not %s', (_what, text, gaps) => {
    expect(isScan(...typed(text, gaps))).toBe(false);
  });

  test('has its Enter at once: a later one is a person’s own', () => {
    const [characters] = typed('9876501234', [4]);
    const lastAt = characters.at(-1)?.at ?? 0;
    expect(isScan(characters, lastAt + END_MS)).toBe(true);
    expect(isScan(characters, lastAt + END_MS + 1)).toBe(false);
  });

  test('is never what a person types, at any pace from 25 ms a key', () => {
    assert(
      property(
        array(integer({ min: 25, max: 400 }), { minLength: 1, maxLength: 20 }),
        string({ minLength: 8, maxLength: 20 }),
        (gaps, text) => {
          expect(isScan(...typed(text, gaps))).toBe(false);
        },
      ),
    );
  });

  test('is every row of eight and more with less than 25 ms between most keys', () => {
    assert(
      property(
        array(integer({ min: 0, max: 24 }), { minLength: 1, maxLength: 30 }),
        string({ minLength: 8, maxLength: 40 }),
        (gaps, text) => {
          expect(isScan(...typed(text, gaps))).toBe(true);
        },
      ),
    );
  });
});

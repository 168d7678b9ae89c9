import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAsciiDigits } from '../../../src/preload/contract/money';
import {
  asTyped,
  caretInShown,
  editNumber,
  groupAsTyped,
  shownNumber,
  valueOf,
} from '../../../src/renderer/src/screens/counter/entry/number-entry';

describe('the Number field groups digits while they are typed', () => {
  test.each([
    ['98765', '98765'],
    ['987654', '98765 4'],
    ['9876543210', '98765 43210'],
    ['98765432101', '9876 5432 101'],
    ['170012345678', '1700 1234 5678'],
    ['MH12AB1234', 'MH12AB1234'],
    ['+91987', '+91987'],
  ])('%s is shown as %s', (value, shown) => {
    expect(groupAsTyped(value)).toBe(shown);
  });

  test('what is shown stands for the same value again', () => {
    for (const value of ['', '9', '987654', '9876543210', '170012345678', 'AB 12/3']) {
      expect(valueOf(groupAsTyped(value))).toBe(value);
    }
  });

  test('digits of Devanagari and Gujarati become 0–9 at once', () => {
    expect(valueOf('९८७६५ ४')).toBe('987654');
    expect(valueOf('૯૮૭')).toBe('987');
  });
});

describe('the caret stays where staff put it', () => {
  test('typing in the middle keeps the caret behind the new digit', () => {
    // 98765 4|3210 with a 7 typed: 98765 47|3210
    expect(editNumber('9876543210', '98765 473210', 8, 'insertText')).toEqual({
      value: '98765473210',
      caret: 7,
    });
  });

  test('the caret of a value finds its place in the grouped text', () => {
    expect(caretInShown('9876543210', 5)).toBe(5);
    expect(caretInShown('9876543210', 6)).toBe(7);
    expect(caretInShown('9876543210', 10)).toBe(11);
    expect(caretInShown('98', 1)).toBe(1);
  });

  test('Backspace over our space deletes the digit before it', () => {
    expect(editNumber('987654', '987654', 5, 'deleteContentBackward')).toEqual({ value: '98764', caret: 4 });
  });

  test('Delete over our space deletes the digit behind it', () => {
    expect(editNumber('987654', '987654', 5, 'deleteContentForward')).toEqual({ value: '98765', caret: 5 });
  });

  test('a space typed between digits changes nothing', () => {
    expect(editNumber('98765', '98 765', 3, 'insertText')).toEqual({ value: '98765', caret: 2 });
  });
});

describe('a number that is pasted or typed before its operator is known loses no digit', () => {
  test.each([
    ['080-2345 6789', '080-2345 6789'],
    ['919876543210', '919876543210'],
    ['09876543210', '09876543210'],
    ['098765 43210', '09876543210'],
    ['+91 98765-43210', '+91 98765-43210'],
    ['\u202a98765 43210\u202c', '9876543210'],
    ['98765\t43210\n', '9876543210'],
    ['९८७६५४३२१०', '9876543210'],
    ['۰۸۰ ۲۳۴۵ ۶۷۸۹', '08023456789'],
    [' AB-12/3 ', 'AB-12/3'],
    ['2024  0153/A', '2024 0153/A'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(asTyped(typed)).toBe(kept);
    expect(shownNumber(kept, true, null)).toBe(kept);
  });

  test('whatever is typed, its digits are all there, in their order', () => {
    const digitsOf = (text: string): string => toAsciiDigits(text).replaceAll(/[^0-9]/g, '');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(digitsOf(asTyped(typed))).toBe(digitsOf(typed));
        expect(asTyped(asTyped(typed))).toBe(asTyped(typed));
      }),
    );
  });
});

describe('the operator that is chosen decides how the number is shown', () => {
  test.each([
    ['+91 98765-43210', 'mobile', '9876543210'],
    ['09876543210', 'mobile', '9876543210'],
    ['09876543210', 'digits', '09876543210'],
    ['919876543210', 'digits', '919876543210'],
    ['080-2345 6789', 'digits', '08023456789'],
    ['mh 12 ab 1234', 'vehicle', 'MH12AB1234'],
  ] as const)('%s as %s is %s', (typed, kind, shown) => {
    expect(shownNumber(typed, true, kind)).toBe(shown);
  });

  test('while it is typed, nothing is taken from under the caret', () => {
    expect(shownNumber('09876543210', false, 'mobile')).toBe('09876543210');
  });
});

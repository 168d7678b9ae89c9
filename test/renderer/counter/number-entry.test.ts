import { describe, expect, test } from 'vitest';
import {
  caretInShown,
  editNumber,
  groupAsTyped,
  tidyNumber,
  valueOf,
} from '../../../src/renderer/src/screens/counter/number-entry';

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

describe('a pasted number is cleaned', () => {
  test.each(['+91 98765-43210', '919876543210', '098765 43210', '(98765) 43210', '९८७६५४३२१०'])(
    '%s is a mobile number although no operator is chosen',
    (pasted) => {
      expect(tidyNumber(pasted, null)).toBe('9876543210');
    },
  );

  test('an account number keeps its leading zero', () => {
    expect(tidyNumber('0123 4567 890', null)).toBe('01234567890');
  });

  test('a customer id with letters keeps them', () => {
    expect(tidyNumber(' AB-12/3 ', null)).toBe('AB-12/3');
  });

  test('the chosen operator decides how its number is cleaned', () => {
    expect(tidyNumber('mh 12 ab 1234', 'vehicle')).toBe('MH12AB1234');
    expect(tidyNumber('01234567890', 'digits')).toBe('01234567890');
  });
});

import { expect, test } from 'vitest';
import { differenceWords, howOff } from '../../../src/renderer/src/screens/close/figures/difference-words';
import { say } from '../../support/say';

test.each([
  [0, 'exact', 'Exact'],
  [-20_00, 'short', '₹ 20 short'],
  [1_23_456_50, 'over', '₹ 1,23,456.50 over'],
  [null, 'unknown', 'Not known'],
] as const)('a difference of %s paise is %s: %s', (difference, off, words) => {
  expect(howOff(difference)).toBe(off);
  expect(differenceWords(say, difference)).toBe(words);
});

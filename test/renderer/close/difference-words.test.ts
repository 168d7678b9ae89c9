import { expect, test } from 'vitest';
import { signedPaise } from '../../../src/preload/contract/signed-paise';
import { differenceWords, howOff } from '../../../src/renderer/src/screens/close/figures/difference-words';
import { moveWords } from '../../../src/renderer/src/screens/close/figures/move-words';
import { say } from '../../support/say';

test.each([
  [signedPaise(0), 'exact', 'Exact'],
  [signedPaise(-20_00), 'short', '₹ 20 short'],
  [signedPaise(1_23_456_50), 'over', '₹ 1,23,456.50 over'],
  [null, 'unknown', 'Not known'],
] as const)('a difference of %s paise is %s: %s', (difference, off, words) => {
  expect(howOff(difference)).toBe(off);
  expect(differenceWords(say, difference)).toBe(words);
});

test('a kind of move that only a newer Galla knows is called by its own name', () => {
  expect(moveWords(say, 'given_back')).toBe('Given back');
  expect(moveWords(say, 'tips')).toBe('tips');
});

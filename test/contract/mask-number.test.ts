import { expect, test } from 'vitest';
import { isMasked, maskNumber } from '../../src/preload/contract/rules/mask-number';

test.each([
  ['9876543210', '98••• ••210'],
  ['98765 43210', '98••• ••210'],
  ['0300123456789', '03••••••••789'],
  ['MH12AB1234', 'MH••• ••234'],
  ['123456', '••••56'],
  ['1234', '••••'],
  ['', ''],
])('%s is shown as %s', (number, shown) => {
  expect(maskNumber(number)).toBe(shown);
  expect(isMasked(shown)).toBe(number !== '');
});

test('a number that was forgotten stays what it is, and nothing can be sold to it', () => {
  expect(maskNumber('~')).toBe('~');
  expect(isMasked('~')).toBe(true);
});

test('what is masked twice tells no more than once', () => {
  expect(maskNumber(maskNumber('9876543210'))).not.toContain('987');
  expect(isMasked('9876543210')).toBe(false);
});

import { expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import {
  isSplitOf,
  noParts,
  withRest,
} from '../../../src/renderer/src/screens/counter/read-back/split-parts';

const total = paise(249_00);

test('what is typed of one way leaves the rest to the other', () => {
  expect(withRest({ ...noParts, cash: '200' }, 'upi', total)).toEqual({ ...noParts, cash: '200', upi: '49' });
  expect(withRest({ ...noParts, upi: '48.50' }, 'cash', total).cash).toBe('200.50');
  expect(withRest({ cash: '100', upi: '149', onAccount: '50' }, 'upi', total).upi).toBe('99');
});

test.each(['', 'x', '249', '300', '-5', '0'])('%j leaves no rest', (cash) => {
  expect(withRest({ ...noParts, cash }, 'upi', total).upi).toBe('');
});

test.each([
  [{ cash: '200', upi: '49', onAccount: '' }, true],
  [{ cash: '', upi: '49', onAccount: '200' }, true],
  [{ cash: '249', upi: '', onAccount: '' }, false],
  [{ cash: '249', upi: '0', onAccount: '' }, false],
  [{ cash: '200', upi: '48', onAccount: '' }, false],
  [{ cash: '200', upi: '49', onAccount: 'x' }, false],
])('%j is a split of the total: %s', (parts, is) => {
  expect(isSplitOf(parts, total)).toBe(is);
});

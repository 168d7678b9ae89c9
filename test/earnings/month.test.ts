import { expect, it } from 'vitest';
import { aMonth } from './a-month';
import { explained } from './model-wallet';

it('names each debit of another terminal in a month of 27,000 sales, next to it', () => {
  const { wallet, foreign } = aMonth(5);
  const { gaps, unexplainedPaise } = explained(wallet);
  expect(unexplainedPaise).toBe(foreign.reduce((sum, { paise }) => sum + paise, 0));
  expect(gaps).toHaveLength(foreign.length);
});

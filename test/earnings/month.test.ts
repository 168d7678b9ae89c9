import { expect, it } from 'vitest';
import { aMonth } from './a-month';
import { explained } from './model-wallet';

it('names each debit of another terminal in five days of 900 sales, with all that goes wrong in them', () => {
  const { wallet, foreign } = aMonth(5);
  const { gaps, unexplainedPaise } = explained(wallet);
  expect(unexplainedPaise).toBe(foreign.reduce((sum, { paise }) => sum + paise, 0));
  expect(gaps).toHaveLength(foreign.length);
});

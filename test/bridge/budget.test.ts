import { expect, test } from 'vitest';
import { createBudget } from '../../src/main/bridge/budget';

test('so many in so long, and each comes back when its own time is over', () => {
  let now = 0;
  const budget = createBudget(2, 1000, () => now);
  expect([budget.take(), budget.take(), budget.take()]).toEqual([true, true, false]);
  now = 999;
  expect(budget.take()).toBe(false);
  now = 1000;
  expect([budget.take(), budget.take(), budget.take()]).toEqual([true, true, false]);
});

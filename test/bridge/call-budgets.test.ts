import { expect, test } from 'vitest';
import { createCallBudgets } from '../../src/main/bridge/call-budgets';
import { fakeClock } from '../support/fake-clock';

function timesIn(mayCall: (name: unknown) => boolean, name: unknown, asked: number): number {
  return Array.from({ length: asked }, () => mayCall(name)).filter(Boolean).length;
}

test('each call of the page may be made so often in a minute, whatever was asked of the others', () => {
  const clock = fakeClock();
  const mayCall = createCallBudgets(clock.monotonic);
  expect(timesIn(mayCall, 'day:today', 3000)).toBe(1200);
  expect(timesIn(mayCall, 'operators:list', 3000)).toBe(120);
  expect(timesIn(mayCall, 'app:text-size', 3000)).toBe(60);
  expect(timesIn(mayCall, 'customers:find', 3000)).toBe(120);
  expect(timesIn(mayCall, 'recharge:submit', 10)).toBe(10);
  clock.pass(60_000);
  expect(timesIn(mayCall, 'day:today', 3000)).toBe(1200);
});

test('what is no call has no budget: the door refuses it', () => {
  const mayCall = createCallBudgets(fakeClock().monotonic);
  for (const name of ['nothing', '__proto__', 7, null, undefined, {}]) expect(mayCall(name)).toBe(true);
});

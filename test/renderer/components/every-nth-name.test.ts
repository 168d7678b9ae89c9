import { expect, test } from 'vitest';
import { everyNthName } from '../../../src/renderer/src/components/chart/every-nth-name';

const day = 'Wed 25 Nov 2026';
const month = Array.from({ length: 31 }, () => day);

test('a week has room for the name of each day on a wide panel, and on paper for every second', () => {
  expect(everyNthName(month.slice(0, 7), 1000 / 7)).toBe(1);
  expect(everyNthName(month.slice(0, 7), 634 / 7)).toBe(2);
});

test('no two names of a month run into each other, whatever the width', () => {
  for (const width of [400, 634, 830, 1600]) {
    const step = width / 31;
    expect(everyNthName(month, step) * step).toBeGreaterThan(110);
  }
});

test('short names stand below each bar', () => {
  expect(everyNthName(['04–05', '05–06'], 60)).toBe(1);
});

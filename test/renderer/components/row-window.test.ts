import { expect, test } from 'vitest';
import { rowWindow } from '../../../src/renderer/src/components/rows/row-window';

test('every row in sight is in the page, wherever a list of a million rows is scrolled to', () => {
  for (const scrollTop of [0, 1, 47, 48, 5000, 1_234_567, 47_999_000]) {
    const { from, to } = rowWindow(1_000_000, 48, scrollTop, 600);
    expect(from * 48).toBeLessThanOrEqual(scrollTop);
    expect(to * 48).toBeGreaterThanOrEqual(Math.min(1_000_000 * 48, scrollTop + 600));
  }
});

test('only a screen or so of rows is in the page', () => {
  const { from, to } = rowWindow(1_000_000, 48, 20_000_000, 600);
  expect(to - from).toBeLessThan(80);
});

test('an empty list, and one scrolled past its end, hold nothing that is not there', () => {
  expect(rowWindow(0, 48, 0, 600)).toEqual({ from: 0, to: 0 });
  const { from, to } = rowWindow(10, 48, 9000, 600);
  expect(to).toBe(10);
  expect(from).toBeLessThanOrEqual(10);
});

test('a scroll by one row changes nothing most of the time', () => {
  const windows = Array.from({ length: 12 }, (_, row) => rowWindow(1000, 48, 2400 + row * 48, 600));
  expect(new Set(windows.map(({ from, to }) => `${from}-${to}`)).size).toBeLessThanOrEqual(3);
});

import { expect, test } from 'vitest';
import { latestTimes } from '../../src/main/recharge/follow-up/latest-times';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 12, 6, 30);
const days = (...ago: readonly number[]) => ago.map((each) => NOW - each * DAY);

test('times in their order are believed', () => {
  expect(latestTimes(days(3, 2.5, 1, 0.1), NOW)).toEqual(days(3, 2.5, 1, 0.1));
  expect(latestTimes([], NOW)).toEqual([]);
});

test('what lies before an earlier one may have happened just now, or just before what came next', () => {
  expect(latestTimes(days(3, 2400, 2400), NOW)).toEqual(days(3, 0, 0));
  expect(latestTimes(days(3, 4, 2, 1), NOW)).toEqual(days(3, 2, 2, 1));
});

test('so may what lies long before it: on a new computer with an empty battery nothing came earlier', () => {
  expect(latestTimes(days(2400, 2400), NOW)).toEqual(days(0, 0));
  expect(latestTimes(days(2400, 2400, 1), NOW)).toEqual(days(1, 1, 1));
});

test('what was dated ahead is not late, and makes none of the others so', () => {
  expect(latestTimes(days(2, -60, 1, 0.5), NOW)).toEqual(days(2, 1, 1, 0.5));
});

import { expect, test } from 'vitest';
import { dayAfter, isDay, istDay, writeDay } from '../../../src/renderer/src/screens/reports/ist-day';

test('the day turns at midnight in India, not in London', () => {
  expect(istDay(Date.UTC(2026, 10, 12, 18, 29, 59))).toBe('2026-11-12');
  expect(istDay(Date.UTC(2026, 10, 12, 18, 30))).toBe('2026-11-13');
});

test('going from day to day crosses months, years and leap days', () => {
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
});

test('what is no day of the calendar is refused', () => {
  expect(isDay('2026-11-12')).toBe(true);
  for (const rubbish of [
    '',
    '12-11-2026',
    '2026-02-30',
    '2026-13-01',
    '2026-11-1',
    'today',
    '2026-11-12T00:00',
  ]) {
    expect(isDay(rubbish), rubbish).toBe(false);
  }
});

test('a day is written as people say it', () => {
  expect(writeDay('2026-11-22')).toBe('Sunday, 22 November 2026');
});

import { expect, test } from 'vitest';
import { writeDay } from '../../../src/renderer/src/screens/reports/ist-day';
import { dayAfter, isDay } from '../../../src/preload/contract/ist-date';
import { readDay, typeDay } from '../../../src/renderer/src/text/typed-day';
import { say } from '../../support/say';

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
    expect(isDay(rubbish)).toBe(false);
  }
});

test('a day is written as people say it', () => {
  expect(writeDay(say, '2026-11-22')).toBe('Sunday, 22 November 2026');
});

test('a day is typed as in India, with any separator and the year short or long', () => {
  for (const typed of ['22-11-2026', '22/11/26', ' 22.11.2026 ', '22 11 2026', '२२-११-२०२६']) {
    expect(readDay(typed)).toBe('2026-11-22');
  }
  expect(readDay('1-2-2026')).toBe('2026-02-01');
  expect(typeDay('2026-02-01')).toBe('01-02-2026');
});

test.each([
  '',
  '31-02-2026',
  '11-22-2026',
  '2026-11-22',
  '22-11',
  '22-11-202',
  'yesterday',
  '22-11-2026; drop',
])('%j is no day and goes nowhere', (typed) => {
  expect(readDay(typed)).toBeNull();
});

import { describe, expect, test } from 'vitest';
import { dateTime, roughly, shortTime, timeOfDay } from '../../../src/renderer/src/text/time';
import { say } from '../../support/say';

/** 12 November 2026, 12:41:05 in India. */
const noon = Date.UTC(2026, 10, 12, 7, 11, 5);

describe('the counter’s clock is India’s', () => {
  test('whatever the computer is set to', () => {
    expect(timeOfDay(noon)).toBe('12:41');
    expect(dateTime(say, noon, 'minutes')).toBe('12 Nov 2026, 12:41');
    expect(dateTime(say, noon, 'seconds')).toBe('12 Nov 2026, 12:41:05');
  });

  test('today is shown by the hour, another day by its date', () => {
    expect(shortTime(say, noon, noon + 60_000)).toBe('12:41');
    expect(shortTime(say, noon, noon + 86_400_000)).toBe('12 Nov');
    expect(shortTime(say, noon, noon + 366 * 86_400_000)).toBe('12 Nov');
  });
});

test.each([
  [-5, '0 s'],
  [59_000, '59 s'],
  [125_000, '2 min'],
  [3 * 3_600_000, '3 h'],
  [5 * 86_400_000, '5 days'],
])('%d ms read as %s', (ms, words) => {
  expect(roughly(say, ms)).toBe(words);
});

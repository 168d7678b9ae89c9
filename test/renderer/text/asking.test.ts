import { expect, test } from 'vitest';
import { secondsToWait, usedUpSentence } from '../../../src/renderer/src/text/asking';
import { say } from '../../support/say';

const NOW = Date.UTC(2026, 10, 12, 7, 11);

test('used up checks say how many rows are not asked and when it goes on, in India', () => {
  const nextAt = Date.parse('2026-11-13T00:00:00+05:30');
  expect(usedUpSentence(say, { notAsked: 1745, nextAt })).toBe(
    'No checks left today, 1,745 not asked. The next check is at 00:00.',
  );
});

test('a check by hand says how long it waits, and waits for nothing from the future', () => {
  expect(secondsToWait(null, NOW)).toBe(0);
  expect(secondsToWait(NOW - 18_000, NOW)).toBe(42);
  expect(secondsToWait(NOW - 59_999, NOW)).toBe(1);
  expect(secondsToWait(NOW - 60_000, NOW)).toBe(0);
  expect(secondsToWait(NOW + 5000, NOW)).toBe(0);
});

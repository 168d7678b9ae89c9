import { describe, expect, test } from 'vitest';
import { istDate, istDateTime, istDayStart } from '../../src/preload/contract/ist-date';

describe('a day begins at midnight in India', () => {
  const midnight = Date.UTC(2026, 10, 12, 18, 30);

  test('and the second before is the day before', () => {
    expect(istDate(midnight - 1000)).toBe('2026-11-12');
    expect(istDateTime(midnight - 1000)).toBe('2026-11-12 23:59:59');
    expect(istDate(midnight)).toBe('2026-11-13');
    expect(istDateTime(midnight)).toBe('2026-11-13 00:00:00');
  });

  test('which is where a day that is named starts', () => {
    expect(istDayStart('2026-11-13')).toBe(midnight);
    expect(istDayStart('tomorrow')).toBeNaN();
  });
});

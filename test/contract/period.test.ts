import { expect, test } from 'vitest';
import {
  daysIn,
  isPeriod,
  periodBefore,
  periodBeside,
  periodOf,
} from '../../src/preload/contract/reports/period';

test('a week begins on Monday, and a month ends where it ends', () => {
  expect(periodOf('week', '2026-11-29')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  expect(periodOf('week', '2026-11-30')).toEqual({ from: '2026-11-30', to: '2026-12-06' });
  expect(periodOf('month', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(periodOf('month', '2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  expect(periodOf('day', '2026-11-30')).toEqual({ from: '2026-11-30', to: '2026-11-30' });
});

test('the period beside is the next of its unit, and of a range one as long', () => {
  expect(periodBeside('month', periodOf('month', '2026-03-31'), -1)).toEqual(periodOf('month', '2026-02-01'));
  expect(periodBeside('month', periodOf('month', '2026-12-01'), 1)).toEqual(periodOf('month', '2027-01-31'));
  expect(periodBeside('week', periodOf('week', '2026-11-30'), -1)).toEqual(periodOf('week', '2026-11-29'));
  expect(periodBeside('day', periodOf('day', '2026-01-01'), -1)).toEqual(periodOf('day', '2025-12-31'));
  expect(periodBeside('range', { from: '2026-01-01', to: '2026-01-10' }, 1)).toEqual({
    from: '2026-01-11',
    to: '2026-01-20',
  });
});

test('a period that runs is held against as many days of the one before, and one that is over against all of it', () => {
  const november = periodOf('month', '2026-11-01');
  expect(periodBefore('month', november, '2026-11-15')).toEqual({ from: '2026-10-01', to: '2026-10-15' });
  expect(periodBefore('month', november, '2026-11-30')).toEqual({ from: '2026-10-01', to: '2026-10-31' });
  expect(periodBefore('month', november, '2027-01-01')).toEqual({ from: '2026-10-01', to: '2026-10-31' });
  // February has no thirtieth day.
  expect(periodBefore('month', periodOf('month', '2026-03-01'), '2026-03-30')).toEqual({
    from: '2026-02-01',
    to: '2026-02-28',
  });
});

test('two days are a period where the first is not the later one and both are days', () => {
  expect(isPeriod({ from: '2026-01-01', to: '2026-01-01' })).toBe(true);
  expect(isPeriod({ from: '2026-01-02', to: '2026-01-01' })).toBe(false);
  expect(isPeriod({ from: '2026-02-30', to: '2026-03-01' })).toBe(false);
  expect(daysIn({ from: '2026-02-28', to: '2026-03-01' })).toBe(2);
});

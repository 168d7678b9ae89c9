import { expect, test } from 'vitest';
import { monthsBefore } from '../../../src/main/desk/erasure/months-before';

test('so many months ago is the same day, or the last one of a month that is shorter', () => {
  const at = (text: string) => Date.parse(`${text}T10:00:00Z`);
  expect(monthsBefore(at('2026-12-01'), 36)).toBe(at('2023-12-01'));
  expect(monthsBefore(at('2028-02-29'), 12)).toBe(at('2027-02-28'));
  expect(monthsBefore(at('2026-07-31'), 13)).toBe(at('2025-06-30'));
});

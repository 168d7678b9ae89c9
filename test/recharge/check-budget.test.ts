import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BY_HAND_A_DAY, checksLeft } from '../../src/main/recharge/state/check-budget';

const nothing = { young: 0, old: 0, day_end: 0, by_hand: 0 };

test('of a hundred checks young rows have forty, old ones sixty, and staff have thirty beside them', () => {
  expect(checksLeft(100, nothing)).toEqual({ young: 40, old: 60, day_end: 100, by_hand: 30 });
});

test('what young rows used is not missing to old ones, nor the other way round', () => {
  expect(checksLeft(100, { ...nothing, young: 40 })).toMatchObject({ young: 0, old: 60 });
  expect(checksLeft(100, { ...nothing, old: 60 })).toMatchObject({ young: 40, old: 0 });
});

test('checks by hand cost follow-up nothing', () => {
  const used = checksLeft(100, { ...nothing, by_hand: 30 });
  expect(used).toEqual({ young: 40, old: 60, day_end: 100, by_hand: 0 });
});

test('the day-end pass takes what is left of the whole', () => {
  expect(checksLeft(100, { ...nothing, young: 10, old: 60 }).day_end).toBe(30);
  expect(checksLeft(100, { ...nothing, old: 20, day_end: 70 })).toMatchObject({ young: 10, old: 10 });
  expect(checksLeft(100, { ...nothing, day_end: 100 })).toMatchObject({ young: 0, old: 0 });
});

test('a cap of one is for old rows, and a cap of nothing is for nobody', () => {
  expect(checksLeft(1, nothing)).toMatchObject({ young: 0, old: 1 });
  expect(checksLeft(0, nothing)).toMatchObject({ young: 0, old: 0, day_end: 0 });
});

test('however it is asked, a day has no more checks than its cap, and none of them is lost', () => {
  const budget = fc.constantFrom('young', 'old', 'day_end', 'by_hand');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.array(budget, { maxLength: 700 }), (cap, wishes) => {
      const asked = { ...nothing };
      for (const wish of wishes) {
        if (checksLeft(cap, asked)[wish] > 0) asked[wish] += 1;
      }
      expect(asked.young + asked.old + asked.day_end).toBeLessThanOrEqual(cap);
      expect(asked.by_hand).toBeLessThanOrEqual(BY_HAND_A_DAY);
      const left = checksLeft(cap, asked);
      // Without a day-end pass the two shares are the whole.
      const shares = asked.young + left.young + asked.old + left.old;
      expect(asked.day_end > 0 || shares === cap).toBe(true);
    }),
  );
});

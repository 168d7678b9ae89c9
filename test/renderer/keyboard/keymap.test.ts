import { describe, expect, test } from 'vitest';
import { favouriteActions, keyActions, keymap } from '../../../src/renderer/src/keyboard/keymap';

describe('the keys of the counter', () => {
  test('every action has exactly one key', () => {
    for (const action of keyActions) {
      expect(keymap.filter((entry) => entry.action === action)).toHaveLength(1);
    }
  });

  test('no key does two things', () => {
    const bound = keymap.flatMap(({ binding }) => binding ?? []);
    expect(new Set(bound).size).toBe(bound.length);
  });

  test('an action without a binding, or the other way round, is a mistake', () => {
    for (const { action, binding } of keymap) expect(action === null).toBe(binding === null);
  });

  test('the favourites stand in the order of their digits', () => {
    expect(favouriteActions).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => `favourite_${place}`));
  });
});

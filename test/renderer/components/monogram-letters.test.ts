import { describe, expect, test } from 'vitest';
import { inkOn, lettersOf } from '../../../src/renderer/src/components/monogram/monogram-letters';

describe('a monogram is read on any colour', () => {
  test('white on dark, ink on bright', () => {
    expect(inkOn('#0a2885')).toBe('#ffffff');
    expect(inkOn('#f9a825')).toBe('#16191b');
  });

  test('two letters of one word, the first ones of two', () => {
    expect([lettersOf('Jio'), lettersOf('Tata Play'), lettersOf('d2h')]).toEqual(['Ji', 'TP', 'd2']);
  });
});

import { describe, expect, test } from 'vitest';
import { slipLanguages } from '../../src/preload/contract/printing/slip';
import { isPrintable } from '../../src/main/slips/fonts/printable-text';
import { returnSlip, type ReturnSource } from '../../src/main/slips/return-slip';
import { slipText } from '../../src/main/slips/slip-text';
import { aRecharge } from '../support/slips/a-recharge';

const returned = (changes: Partial<ReturnSource> = {}): string =>
  slipText(
    returnSlip({
      recharge: aRecharge({ state: 'failed' }),
      move: { at: Date.UTC(2026, 10, 12, 7, 11), way: 'cash', paise: -199_50, slipNumber: 7 },
      shop: { name: 'Ganesh Telecom', address: 'Pune', phone: '9800000000' },
      slips: { header: '', footer: 'Thank you', hidden: ['address'] },
      hasLogo: false,
      language: 'en',
      copy: 0,
      printedAt: Date.UTC(2026, 10, 13, 7, 11),
      stamp: 'none',
      ...changes,
    }),
  );

describe('the slip of a return', () => {
  test('says its number, how much went back, by which way and for what', () => {
    const text = returned();
    for (const words of [
      'Ganesh Telecom',
      'Money returned',
      'Slip no.',
      '7',
      '₹199.50',
      'Cash',
      '98765 43210',
      'Thank you',
    ]) {
      expect(text.replaceAll('₹ ', '₹')).toContain(words);
    }
    expect(text).toContain(aRecharge().refId);
    expect(text).not.toContain('Pune');
    expect(returned({ stamp: 'practice' })).toContain('PRACTICE');
  });

  test('a second one says that it is a duplicate, and when it was printed', () => {
    expect(returned()).not.toContain('DUPLICATE');
    const text = returned({ copy: 2 });
    expect(text).toContain('DUPLICATE 2');
    expect(text).toContain('13-11-2026');
  });

  test.each(slipLanguages)('has words and glyphs of its own in %s', (language) => {
    const text = returned({ language });
    expect(Array.from(text).filter((letter) => letter !== '\n' && !isPrintable(letter))).toEqual([]);
    expect(text.includes('Money returned')).toBe(language === 'en');
  });
});

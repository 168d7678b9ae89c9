import { describe, expect, test } from 'vitest';
import { slipLanguages } from '../../src/preload/contract/printing/slip';
import { rechargeStates } from '../../src/preload/contract/sale/recharge';
import { isPrintable } from '../../src/main/slips/fonts/printable-text';
import { slipText } from '../../src/main/slips/slip-text';
import { aRecharge } from '../support/slips/a-recharge';
import { aSlip } from '../support/slips/a-slip';

/** The letters that the phrases of a language are written in, besides ASCII and the dash. */
const scripts = {
  en: /^[\u0020-\u007e–]*$/u,
  hi: /^[\u0020-\u007e–।\p{Script=Devanagari}]*$/u,
  mr: /^[\u0020-\u007e–\p{Script=Devanagari}]*$/u,
  bn: /^[\u0020-\u007e–।\p{Script=Bengali}]*$/u,
  ta: /^[\u0020-\u007e–\p{Script=Tamil}]*$/u,
  te: /^[\u0020-\u007e–\u200c\p{Script=Telugu}]*$/u,
  kn: /^[\u0020-\u007e–\u200c\p{Script=Kannada}]*$/u,
  ml: /^[\u0020-\u007e–\u200c\p{Script=Malayalam}]*$/u,
  gu: /^[\u0020-\u007e–\p{Script=Gujarati}]*$/u,
  pa: /^[\u0020-\u007e–।\p{Script=Gurmukhi}]*$/u,
} as const;

describe.each(slipLanguages)('a slip in %s', (language) => {
  const texts = rechargeStates.map((state) =>
    slipText(
      aSlip({
        language,
        stamp: 'practice',
        copy: 2,
        recharge: aRecharge({ state }),
        earlier: { at: 0, state: 'unknown' },
        billFields: [{ label: null, place: 3, value: '4637' }],
      }),
    ),
  );

  test('is written in one script, with no letter of another that looks alike', () => {
    const strange = texts
      .flatMap((text) => text.split('\n'))
      .filter((line) => !scripts[language].test(line.replaceAll('₹', '')));
    expect(strange).toEqual([]);
  });

  test('has a glyph for every character', () => {
    const missing = Array.from(texts.join('')).filter((letter) => letter !== '\n' && !isPrintable(letter));
    expect(missing).toEqual([]);
  });

  test('tells every state apart', () => {
    expect(new Set(texts).size).toBe(rechargeStates.length);
  });

  test('calls a bill field whose own name is gone by its place', () => {
    const field = texts[0]?.split('\n').find((line) => line.endsWith('4637')) ?? '';
    expect(field).toMatch(/^\p{L}[\p{L}\p{M}]+ 3: 4637$/u);
    expect(field.startsWith('Field')).toBe(language === 'en');
  });

  test('names the state in English too, for whoever settles a dispute', () => {
    expect(texts[rechargeStates.indexOf('pending')]).toContain('PENDING – NOT CONFIRMED');
    expect(texts[rechargeStates.indexOf('failed')]).toContain('FAILED');
  });
});

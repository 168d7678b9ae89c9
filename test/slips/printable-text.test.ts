import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPrintable, printableText } from '../../src/main/slips/fonts/printable-text';
import { slipFonts } from '../../src/main/slips/fonts/slip-fonts';
import { codePointsOf } from './font-table';

const packages = join(import.meta.dirname, '../../node_modules/@fontsource');
const files = [
  'noto-sans/files/noto-sans-latin',
  'noto-sans/files/noto-sans-latin-ext',
  ...['devanagari', 'bengali', 'gurmukhi', 'gujarati', 'tamil', 'telugu', 'kannada', 'malayalam'].map(
    (script) => `noto-sans-${script}/files/noto-sans-${script}-${script}`,
  ),
];

const claimed = Array.from({ length: 0x20000 }, (_, code) => code).filter(
  (code) => (code < 0xd800 || code > 0xdfff) && isPrintable(String.fromCodePoint(code)),
);

test('every printable character has a font that is loaded for it', async () => {
  const fonts = await Promise.all(claimed.map((code) => slipFonts(String.fromCodePoint(code))));
  expect(claimed.filter((_, at) => fonts[at]?.length === 0).map((code) => code.toString(16))).toEqual([]);
});

describe.each([400, 700])('weight %i of the bundled fonts', (weight) => {
  test('has every character that slips call printable', () => {
    const fonts = files.map((file) => codePointsOf(join(packages, `${file}-${weight}-normal.woff`)));
    expect(claimed.length).toBeGreaterThan(1000);
    expect(
      claimed.filter((code) => !fonts.some((font) => font.has(code))).map((code) => code.toString(16)),
    ).toEqual([]);
  });
});

describe('a character without a glyph', () => {
  test('is named by its code instead of vanishing', () => {
    expect(printableText('Raju 😀 Mobile')).toBe('Raju [U+1F600] Mobile');
    expect(printableText('東京')).toBe('[U+6771][U+4EAC]');
  });

  test.each(['₹ 1,23,456.00', 'शर्मा', 'মোবাইল', 'ਦੁਕਾਨ', 'દુકાન', 'கடை', 'దుకాణం', 'ಅಂಗಡಿ', 'കട', 'Café – “A”'])(
    '%s stays as it is',
    (text) => {
      expect(printableText(text)).toBe(text);
    },
  );
});

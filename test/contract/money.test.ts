import { describe, expect, test } from 'vitest';
import { parseRupees, toAsciiDigits } from '../../src/preload/contract/money';

describe('an amount is read as people write it', () => {
  test.each([
    ['199', 199_00],
    ['199.5', 199_50],
    ['199.50', 199_50],
    ['199/-', 199_00],
    ['199 /-', 199_00],
    ['199/=', 199_00],
    ['199.50/-', 199_50],
    ['Rs 1,999/-', 1_999_00],
    ['Rs. 1,999/-', 1_999_00],
    ['rs1999', 1_999_00],
    ['Re. 1/-', 1_00],
    ['INR 199', 199_00],
    ['inr199.00', 199_00],
    ['₹199.', 199_00],
    ['₹ 199 .', null],
    ['₹ 1,00,000.00', 1_00_000_00],
    ['₹ 1,00,000.00/-', 1_00_000_00],
    ['₨ 10', 10_00],
    ['रु. १९९/-', 199_00],
    ['१९९', 199_00],
    ['۱۹۹', 199_00],
    ['١٩٩', 199_00],
    ['۱٬۹۹۹٫۵۰', 1_999_50],
    ['௧௯௯', 199_00],
    ['১,৯৯৯', 1_999_00],
  ] as const)('%j is %s paise', (typed, paise) => {
    const read = parseRupees(typed);
    expect(read.ok ? read.value : null).toBe(paise);
  });

  test.each([
    ['10.555', 'too_many_decimals'],
    ['1e3', 'not_a_number'],
    ['1,00', 'bad_grouping'],
    ['1,0000', 'bad_grouping'],
    ['-5', 'negative'],
    ['₹ -5', 'negative'],
    ['', 'empty'],
    ['₹', 'empty'],
    ['/-', 'empty'],
    ['.50', 'not_a_number'],
    ['199//-', 'not_a_number'],
    ['199-', 'not_a_number'],
    ['Rs INR 5', 'not_a_number'],
    ['1 99', 'not_a_number'],
    ['½', 'not_a_number'],
  ] as const)('%j is refused: %s', (typed, failure) => {
    expect(parseRupees(typed)).toEqual({ ok: false, failure });
  });
});

describe('digits of every script', () => {
  const systems = Intl.supportedValuesOf('numberingSystem').flatMap((system) => {
    const digits = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(1234567890);
    return /^\p{Nd}{10}$/u.test(digits) ? [[system, digits] as const] : [];
  });

  test('of all the scripts that this computer writes are many, and those of India and Urdu among them', () => {
    const names = systems.map(([system]) => system);
    expect(names.length).toBeGreaterThan(50);
    for (const name of ['deva', 'beng', 'guru', 'gujr', 'orya', 'tamldec', 'telu', 'knda', 'mlym', 'arab']) {
      expect(names).toContain(name);
    }
    for (const name of ['arabext', 'olck', 'mtei', 'fullwide']) expect(names).toContain(name);
  });

  test.each(systems)('%s: %s become 0–9', (_, digits) => {
    expect(toAsciiDigits(`a ${digits} z`)).toBe('a 1234567890 z');
  });

  test('what is no digit stays', () => {
    expect(toAsciiDigits('½ ² Ⅷ क ① ی')).toBe('½ ² Ⅷ क ① ی');
  });
});

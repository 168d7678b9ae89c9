import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import {
  checkAmount,
  checkNumber,
  cleanNumber,
  fits,
  groupNumber,
  hasForbiddenCharacters,
} from '../../src/preload/contract/rules/number';
import type { AmountRule, NumberRule } from '../../src/preload/contract/operators/operator';
import { starterOperator } from '../operators/starter-catalogue';

describe('cleaning a number', () => {
  test.each([
    ['+91 98765-43210', 'mobile', '9876543210'],
    ['+919876543210', 'mobile', '9876543210'],
    ['919876543210', 'mobile', '9876543210'],
    ['09876543210', 'mobile', '9876543210'],
    ['+91 09876543210', 'mobile', '9876543210'],
    ['(98765) 43210', 'mobile', '9876543210'],
    ['98765.43210', 'mobile', '9876543210'],
    ['98765\u00a043210', 'mobile', '9876543210'],
    ['98765–43210', 'mobile', '9876543210'],
    ['\u202a+91 98765 43210\u202c', 'mobile', '9876543210'],
    ['९८७६५४३२१०', 'mobile', '9876543210'],
    ['৯৮৭৬৫৪৩২১০', 'mobile', '9876543210'],
    ['９８７６５４３２１０', 'mobile', '9876543210'],
    // Ten digits that begin with 91 are a number of their own.
    ['9198765432', 'mobile', '9198765432'],
    ['+9198765432', 'mobile', '98765432'],
    ['00919876543210', 'mobile', '9876543210'],
    ['0919876543210', 'mobile', '9876543210'],
    ['91 09876543210', 'mobile', '9876543210'],
    ['۹۸۷۶۵۴۳۲۱۰', 'mobile', '9876543210'],
    ['٩٨٧٦٥٤٣٢١٠', 'digits', '9876543210'],
    ['୯୮୭୬୫୪୩୨୧୦', 'text', '9876543210'],
    ['080-2345 6789', 'digits', '08023456789'],
    ['+44 7700 900123', 'mobile', '+447700900123'],
    ['01512-345678', 'digits', '01512345678'],
    ['919876543210', 'digits', '919876543210'],
    ['mh-12 ab 1234', 'vehicle', 'MH12AB1234'],
    ['  ab-12 /  34 ', 'text', 'ab-12 / 34'],
    ['', 'mobile', ''],
  ] as const)('"%s" as %s is %s', (typed, kind, cleaned) => {
    expect(cleanNumber(typed, kind)).toBe(cleaned);
  });

  test('twice is the same as once, whatever was typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('+', '9', '1', '0', '6', ' ', '-', '(', '.', '९') }),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom('mobile', 'digits', 'text', 'vehicle'), (text, kind) => {
        const once = cleanNumber(text, kind);
        expect(cleanNumber(once, kind)).toBe(once);
      }),
    );
  });
});

describe('reading a number aloud', () => {
  test.each([
    ['9876543210', '98765 43210'],
    ['1234', '1234'],
    ['12345', '12345'],
    ['123456', '123 456'],
    ['1234567', '123 4567'],
    ['123456789', '123 456 789'],
    ['01234567890', '012 3456 7890'],
    ['123456789012', '1234 5678 9012'],
    ['1234567890123', '123 456 789 0123'],
    ['MH12AB1234', 'MH 12 AB 1234'],
    ['22BH1234AA', '22 BH 1234 AA'],
    ['2024/0153', '2024/0153'],
    ['', ''],
  ])('%s as "%s"', (number, grouped) => {
    expect(groupNumber(number)).toBe(grouped);
  });

  test('never adds or loses a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('0', '5', '9', 'A', 'z', '-') }), (number) => {
        expect(groupNumber(number).replaceAll(' ', '')).toBe(number);
      }),
    );
  });
});

describe('holding a number against its rule', () => {
  const mobile = starterOperator('AT').number;
  const tataPlay = starterOperator('TATASKY').number;

  test.each([
    ['9876543210', 'fits', undefined],
    ['', 'refused', 'empty'],
    ['98765', 'refused', 'too_short'],
    ['98765432101', 'refused', 'too_long'],
    ['5876543210', 'refused', 'not_a_mobile'],
    ['98765abcde', 'refused', 'not_digits'],
    ['+447700900123', 'refused', 'not_digits'],
    ['98765\u000043210', 'refused', 'forbidden_characters'],
    ['9'.repeat(101), 'refused', 'too_long'],
  ])('a mobile number %j: %s %s', (number, kind, code) => {
    const verdict = checkNumber(mobile, number);
    expect([verdict.kind, verdict.kind === 'fits' ? undefined : verdict.problem.code]).toEqual([kind, code]);
  });

  test.each([
    ['1234567890', 'fits', undefined],
    ['2234567890', 'warning', 'does_not_fit'],
    ['12345', 'warning', 'too_short'],
    ['12345678901', 'warning', 'too_long'],
    ['12345x', 'refused', 'not_digits'],
    ['', 'refused', 'empty'],
  ])('a DTH number %j: %s %s', (number, kind, code) => {
    const verdict = checkNumber(tataPlay, number);
    expect([verdict.kind, verdict.kind === 'fits' ? undefined : verdict.problem.code]).toEqual([kind, code]);
  });

  test('a rule with a broken pattern lets nothing through and breaks nothing', () => {
    const broken: NumberRule = { ...mobile, pattern: '([' };
    expect(checkNumber(broken, '9876543210').kind).toBe('refused');
    expect(fits(null, 'anything')).toBe(true);
  });

  test.each(['\u0000', '\u001b', '\u0085', '\u2028', '\u202e', '\ud800'])(
    '%j is a forbidden character',
    (char) => {
      expect(hasForbiddenCharacters(`a${char}b`)).toBe(true);
    },
  );

  test.each(['abc', 'अनिल', 'நன்றி', '₹ 10', 'क्\u200dष', '😀'])('%s is an ordinary text', (text) => {
    expect(hasForbiddenCharacters(text)).toBe(false);
  });
});

describe('holding an amount against its rule', () => {
  const rule: AmountRule = {
    minPaise: paise(10_00),
    maxPaise: paise(10_000_00),
    wholeRupees: true,
    allowedPaise: [],
  };

  test.each([
    [10_00, undefined],
    [10_000_00, undefined],
    [0, 'below_minimum'],
    [9_00, 'below_minimum'],
    [10_001_00, 'above_maximum'],
    [19_50, 'not_whole_rupees'],
  ])('%d paise: %s', (amount, code) => {
    expect(checkAmount(rule, paise(amount))?.code).toBe(code);
  });

  test('only listed amounts, when there is a list', () => {
    const listed: AmountRule = { ...rule, allowedPaise: [paise(99_00), paise(1_199_00)] };
    expect(checkAmount(listed, paise(99_00))).toBeNull();
    expect(checkAmount(listed, paise(100_00))).toEqual({ code: 'not_a_listed_amount', hint: '99, 1,199' });
  });
});

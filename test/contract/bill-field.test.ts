import { describe, expect, test } from 'vitest';
import { checkBillField, cleanBillField, isDateFormat } from '../../src/preload/contract/rules/bill-field';
import type { BillField } from '../../src/preload/contract/operators/operator';

const text: BillField = {
  label: 'Zone',
  type: 'text',
  dateFormat: null,
  choices: [],
  pattern: null,
  minLength: 2,
  maxLength: 8,
  required: true,
  help: null,
  sentence: null,
};
const digits: BillField = { ...text, type: 'digits', minLength: 4, maxLength: 4 };
const date: BillField = { ...text, type: 'date', dateFormat: 'DD/MM/YYYY' };
const choice: BillField = { ...text, type: 'choice', choices: ['North', 'South East'] };
const email: BillField = { ...text, maxLength: 40, pattern: '[^@ ]+@[^@ ]+', sentence: 'An e-mail address' };

function judge(field: BillField, typed: string): string {
  const value = cleanBillField(field, typed);
  return checkBillField(field, value)?.code ?? `good: ${value}`;
}

describe('a bill field', () => {
  test.each<[string, BillField, string, string]>([
    ['a text', text, '  AB1 ', 'good: AB1'],
    ['a text', text, '', 'empty'],
    ['a text', text, 'A', 'too_short'],
    ['a text', text, 'ABCDEFGHI', 'too_long'],
    ['a text', text, 'A\u0007B', 'forbidden_characters'],
    ['a text', text, 'x'.repeat(500), 'too_long'],
    ['digits', digits, '43 21', 'good: 4321'],
    ['digits', digits, '४३२१', 'good: 4321'],
    ['digits', digits, '43a1', 'not_digits'],
    ['digits', digits, '-4321', 'good: 4321'],
    ['digits', digits, '1e31', 'not_digits'],
    ['digits', digits, '432', 'too_short'],
    ['a date', date, '05/03/1990', 'good: 05/03/1990'],
    ['a date', date, '5-3-1990', 'good: 05/03/1990'],
    ['a date', date, '05031990', 'good: 05/03/1990'],
    ['a date', date, '५.३.१९९०', 'good: 05/03/1990'],
    ['a date', date, '29/02/2024', 'good: 29/02/2024'],
    ['a date', date, '29/02/2023', 'not_a_date'],
    ['a date', date, '31/04/2024', 'not_a_date'],
    ['a date', date, '1990/03/05', 'not_a_date'],
    ['a date', date, '03/13/1990', 'not_a_date'],
    ['a date', date, '00/00/0000', 'not_a_date'],
    ['a date', date, '5/3', 'not_a_date'],
    ['a date', date, 'tomorrow', 'not_a_date'],
    ['a date', date, '5//3/1990', 'not_a_date'],
    ['a date of two digits', { ...date, dateFormat: 'DDMMYY' }, '050324', 'good: 050324'],
    ['a date without a form', { ...date, dateFormat: null }, '5/3/1990', 'good: 05-03-1990'],
    ['a date of ISO form', { ...date, dateFormat: 'YYYY-MM-DD' }, '1990-3-5', 'good: 1990-03-05'],
    ['a choice', choice, 'south east', 'good: South East'],
    ['a choice', choice, 'West', 'not_a_choice'],
    ['a pattern', email, 'asha@example.com', 'good: asha@example.com'],
    ['a pattern', email, 'asha', 'does_not_fit'],
    ['one that may be empty', { ...digits, required: false }, ' ', 'good: '],
    ['one that may be empty', { ...digits, required: false }, '12', 'too_short'],
    ['one with a broken pattern', { ...text, pattern: '(' }, 'AB', 'does_not_fit'],
  ])('%s: %#', (_what, field, typed, verdict) => {
    expect(judge(field, typed)).toBe(verdict);
  });

  test('says what fits in the shop’s own words', () => {
    expect(checkBillField(email, 'x y')).toEqual({ code: 'does_not_fit', hint: 'An e-mail address' });
    expect(checkBillField(choice, 'x')).toEqual({ code: 'not_a_choice', hint: 'North, South East' });
    expect(checkBillField(date, 'xx')).toEqual({ code: 'not_a_date', hint: 'DD/MM/YYYY' });
  });

  test.each(['DD-MM-YYYY', 'YYYY/MM/DD', 'DDMMYY', 'MM.DD.YYYY', 'DD MM YYYY'])(
    '%s is a form of a date',
    (format) => {
      expect(isDateFormat(format)).toBe(true);
    },
  );

  test.each(['', 'DD-MM', 'DD-MM-YYYY-DD', 'dd-mm-yyyy', 'DD-MM-YYYY hh', 'MM-MM-YYYY', 'YYYYYY-MM-DD'])(
    '"%s" is none',
    (format) => {
      expect(isDateFormat(format)).toBe(false);
    },
  );
});

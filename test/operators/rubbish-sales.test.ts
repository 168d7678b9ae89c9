import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/preload/contract/sale/sale';
import { parseDraft } from '../../src/main/operators/parse-draft';
import { fieldProblemText } from '../../src/renderer/src/text/field-problems';
import { starterCatalogue } from './starter-catalogue';
import { say } from '../support/say';

const catalogue = starterCatalogue();
const empty: Draft = {
  operator: '',
  number: '',
  amount: '',
  fields: [],
  payment: 'cash',
  parts: null,
  customerPhone: '',
  customerName: '',
  collected: '',
  restartOf: null,
};
const prepaid: Draft = { ...empty, operator: 'AT', number: '9876543210', amount: '199' };
const toll: Draft = { ...empty, operator: 'FTICICI', number: 'MH12AB1234', amount: '500' };
const insurance: Draft = {
  ...empty,
  operator: 'LIC',
  number: '123456789',
  amount: '1234.50',
  fields: ['05/03/1990', 'asha@example.com'],
};
const school: Draft = {
  ...empty,
  operator: 'SCHOOLFEE',
  number: '2024/0153',
  amount: '1',
  fields: ['Primary', '1', 'Asha'],
};

function said(draft: Draft): readonly string[] {
  const parsed = parseDraft(draft, catalogue, []);
  return parsed.ok ? [] : parsed.failure.map(({ field, code }) => `${field} ${code}`);
}

/** What staff read beside each field. */
function sentences(draft: Draft): readonly string[] {
  const parsed = parseDraft(draft, catalogue, []);
  return parsed.ok
    ? []
    : parsed.failure.map(
        (problem) => `${problem.field} of ${draft.operator}: ${fieldProblemText(say, problem)}`,
      );
}

/** The insurance form with one field typed otherwise. */
function withField(place: number, typed: string): Draft {
  return { ...insurance, fields: insurance.fields.map((field, at) => (at === place ? typed : field)) };
}

test('without rubbish all four sales are good', () => {
  expect([prepaid, toll, insurance, school].map(said)).toEqual([[], [], [], []]);
});

describe('rubbish in the sale form', () => {
  const drafts: readonly (readonly [Draft, string])[] = [
    [{ ...prepaid, operator: 'at' }, 'operator unknown_operator'],
    [{ ...prepaid, operator: 'AT ' }, 'operator unknown_operator'],
    [{ ...prepaid, operator: '__proto__' }, 'operator unknown_operator'],
    [{ ...prepaid, operator: "AT' OR 1=1" }, 'operator unknown_operator'],
    [{ ...prepaid, operator: '' }, 'operator empty'],
    [{ ...prepaid, number: '' }, 'number empty'],
    [{ ...prepaid, number: ' - ' }, 'number empty'],
    [{ ...prepaid, number: '98765' }, 'number too_short'],
    [{ ...prepaid, number: '98765432101234' }, 'number too_long'],
    [{ ...prepaid, number: '1234567890' }, 'number not_a_mobile'],
    [{ ...prepaid, number: '987654321O' }, 'number not_digits'],
    [{ ...prepaid, number: '98765+43210' }, 'number not_digits'],
    [{ ...prepaid, number: '9.87e9' }, 'number not_digits'],
    [{ ...prepaid, number: '9876543210&amount=1' }, 'number not_digits'],
    [{ ...prepaid, number: '98765%2043210' }, 'number not_digits'],
    [{ ...prepaid, number: '9876543210\r\nX' }, 'number forbidden_characters'],
    [{ ...prepaid, number: '⁹⁸⁷⁶⁵⁴³²¹⁰' }, 'number not_digits'],
    [{ ...prepaid, number: '😀' }, 'number not_digits'],
    [{ ...prepaid, number: '9'.repeat(200) }, 'number too_long'],
    [{ ...toll, number: '12345' }, 'number too_short'],
    [{ ...toll, number: 'MH12AB12345' }, 'number does_not_fit'],
    [{ ...toll, number: 'MH१२AB' }, 'number does_not_fit'],
    [{ ...toll, number: 'MH 12 AB 1234 5678' }, 'number too_long'],
    [{ ...school, number: 'a\u202eb' }, 'number forbidden_characters'],
    [{ ...school, number: '\ud800' }, 'number forbidden_characters'],
    [{ ...school, number: 'x'.repeat(31) }, 'number too_long'],
    [{ ...prepaid, amount: '' }, 'amount empty'],
    [{ ...prepaid, amount: '₹' }, 'amount empty'],
    [{ ...prepaid, amount: '-5' }, 'amount negative'],
    [{ ...prepaid, amount: '−5' }, 'amount negative'],
    [{ ...prepaid, amount: '+5' }, 'amount not_a_number'],
    [{ ...prepaid, amount: '1e3' }, 'amount not_a_number'],
    [{ ...prepaid, amount: '0x10' }, 'amount not_a_number'],
    [{ ...prepaid, amount: 'NaN' }, 'amount not_a_number'],
    [{ ...prepaid, amount: 'Infinity' }, 'amount not_a_number'],
    [{ ...prepaid, amount: '12.345' }, 'amount too_many_decimals'],
    [{ ...prepaid, amount: '12..' }, 'amount not_a_number'],
    [{ ...prepaid, amount: '.5' }, 'amount not_a_number'],
    [{ ...prepaid, amount: '1.2.3' }, 'amount not_a_number'],
    [{ ...prepaid, amount: '1 99' }, 'amount not_a_number'],
    [{ ...prepaid, amount: '1,9,9' }, 'amount bad_grouping'],
    [{ ...prepaid, amount: ',199' }, 'amount bad_grouping'],
    [{ ...prepaid, amount: '199//-' }, 'amount not_a_number'],
    [{ ...prepaid, amount: '0' }, 'amount below_minimum'],
    [{ ...prepaid, amount: '9' }, 'amount below_minimum'],
    [{ ...prepaid, amount: '10001' }, 'amount above_maximum'],
    [{ ...prepaid, amount: '99999999999999999999' }, 'amount too_large'],
    [{ ...prepaid, amount: '199.50' }, 'amount not_whole_rupees'],
    [{ ...prepaid, amount: '19\u00009' }, 'amount forbidden_characters'],
    [{ ...insurance, amount: '50000' }, 'amount above_maximum'],
    [withField(0, ''), 'field1 empty'],
    [withField(0, '31/02/1990'), 'field1 not_a_date'],
    [withField(0, '1990-03-05'), 'field1 not_a_date'],
    [withField(0, 'yesterday'), 'field1 not_a_date'],
    [withField(1, 'asha.example.com'), 'field2 does_not_fit'],
    [withField(1, 'a b@c.d'), 'field2 does_not_fit'],
    [withField(1, `${'a'.repeat(60)}@b.in`), 'field2 too_long'],
    [withField(1, 'a@b'), 'field2 too_short'],
    [withField(1, 'asha@example.com\u0000'), 'field2 forbidden_characters'],
    [{ ...school, fields: ['Kindergarten', '1', 'Asha'] }, 'field1 not_a_choice'],
    [{ ...school, fields: ['Primary', '5', 'Asha'] }, 'field2 not_a_choice'],
    [{ ...school, fields: ['Primary', '1', 'A'] }, 'field3 too_short'],
    [{ ...school, fields: ['Primary', '1'] }, 'field3 empty'],
    [{ ...school, fields: ['Primary', '1', 'Asha', 'more'] }, 'field4 does_not_fit'],
    [{ ...school, fields: ['Primary', '1', 'Asha', '', '\u001b'] }, 'field5 forbidden_characters'],
    [{ ...prepaid, customerPhone: '12345' }, 'customerPhone not_a_mobile'],
    [{ ...prepaid, customerPhone: 'none' }, 'customerPhone not_a_mobile'],
    [{ ...prepaid, customerPhone: '+44 7700 900123' }, 'customerPhone not_a_mobile'],
    [{ ...prepaid, customerPhone: '98765\t43210' }, 'customerPhone forbidden_characters'],
    [{ ...prepaid, customerName: 'x'.repeat(61) }, 'customerName too_long'],
    [{ ...prepaid, customerName: 'A\u001b[2J' }, 'customerName forbidden_characters'],
    [{ ...prepaid, customerName: 'A\u202eB' }, 'customerName forbidden_characters'],
    [{ ...prepaid, collected: '100' }, 'collected less_than_total'],
    [{ ...prepaid, collected: '-500' }, 'collected negative'],
    [{ ...prepaid, collected: 'all' }, 'collected not_a_number'],
    [{ ...prepaid, collected: '500.001' }, 'collected too_many_decimals'],
    [{ ...prepaid, collected: '1e9' }, 'collected not_a_number'],
    [{ ...prepaid, collected: '999999999999999' }, 'collected too_large'],
  ];
  test.each(drafts)('%#: %j', (draft, problem) => {
    expect(said(draft)).toEqual([problem]);
  });

  test('each is answered with a sentence beside its field', async () => {
    const lines = drafts.map(([draft], place) => `${place}: ${sentences(draft).join(' / ')}`);
    expect(lines.length).toBeGreaterThan(60);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('rubbish-sales.txt');
  });
});

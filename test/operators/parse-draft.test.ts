import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/preload/contract/sale/sale';
import { parseDraft } from '../../src/main/operators/parse-draft';
import { makeCatalogue, switchOperator } from '../../src/main/operators/catalogue';
import { starterCatalogue } from './starter-catalogue';
import { aDraft } from '../support/builders/a-draft';

const catalogue = starterCatalogue();
const draft = aDraft({ number: '98765 43210' });
const bill: Draft = {
  ...draft,
  operator: 'MSEDCL',
  number: '1234 5678 9012',
  amount: '1,234.50',
  fields: ['4321'],
};

function problems(changes: Partial<Draft>, base = draft) {
  const parsed = parseDraft({ ...base, ...changes }, catalogue, []);
  return parsed.ok ? [] : parsed.failure;
}

describe('reading what the page sent', () => {
  test('a good prepaid sale is cleaned and complete', () => {
    const parsed = parseDraft({ ...draft, number: '+91 ९८७६५-43210', collected: '₹ 500' }, catalogue, []);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        number: '9876543210',
        amountPaise: 19900,
        chargePaise: 0,
        totalPaise: 19900,
        fields: [null, null, null, null, null],
        labelled: [],
        collectedPaise: 50000,
        returnPaise: 30100,
        numberWarning: null,
        customerPhone: null,
        customerName: null,
      },
    });
  });

  test('a bill carries its fields in order and by their labels', () => {
    const parsed = parseDraft(
      { ...bill, customerPhone: '0 98765 43210', customerName: ' Asha  Rao ' },
      catalogue,
      [],
    );
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        number: '123456789012',
        amountPaise: 123450,
        fields: ['4321', null, null, null, null],
        labelled: [{ label: 'Billing unit', value: '4321' }],
        customerPhone: '9876543210',
        customerName: 'Asha Rao',
      },
    });
  });

  test('the charge is the operator’s, added to what is collected', () => {
    const [first, ...others] = catalogue.operators;
    if (first === undefined) throw new Error('empty starter');
    const charged = makeCatalogue([{ ...first, chargePaise: first.amount.minPaise }, ...others]);
    const parsed = parseDraft({ ...draft, collected: '199' }, charged, []);
    expect(parsed).toEqual({
      ok: false,
      failure: [{ field: 'collected', code: 'less_than_total', hint: '209' }],
    });
  });

  test('all problems are said at once, in the order of the form', () => {
    const said = problems(
      { number: '123', amount: '-5', fields: ['12'], customerPhone: '5', collected: 'x' },
      bill,
    );
    expect(said.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'number too_short',
      'amount negative',
      'field1 too_short',
      'customerPhone not_a_mobile',
      'collected not_a_number',
    ]);
  });

  test('an empty form says what is missing', () => {
    expect(problems({ operator: '', number: ' ', amount: '' })).toEqual([
      { field: 'operator', code: 'empty' },
      { field: 'number', code: 'empty' },
      { field: 'amount', code: 'empty' },
    ]);
  });

  test('a DTH number that does not look right warns of what does not fit, with the operator’s help', () => {
    const parsed = parseDraft({ ...draft, operator: 'TATASKY', number: '2345678901' }, catalogue, []);
    const warning = parsed.ok ? parsed.value.numberWarning : null;
    expect(warning?.code).toBe('does_not_fit');
    expect(warning?.hint).toContain('Starts with 1');
  });

  test('an operator that is off is refused with its note', () => {
    const off = switchOperator(catalogue, 'AT', false, 'Server down since morning');
    const parsed = off.ok ? parseDraft(draft, off.value, []) : off;
    expect(parsed).toEqual({
      ok: false,
      failure: [{ field: 'operator', code: 'operator_off', hint: 'Server down since morning' }],
    });
  });

  test('cash is not noted for a sale that is not paid in cash', () => {
    const parsed = parseDraft({ ...draft, payment: 'upi', collected: '10' }, catalogue, []);
    expect(parsed).toMatchObject({ ok: true, value: { collectedPaise: null, returnPaise: null } });
  });

  test('a field this operator does not have is refused, not dropped', () => {
    expect(problems({ fields: ['', 'stray'] })).toEqual([{ field: 'field2', code: 'does_not_fit' }]);
  });

  test.each(['\u0000', '\u001b', '\u007f', '\u0085', '\n'])(
    'the control character %j is refused everywhere',
    (bad) => {
      const said = problems(
        {
          number: `98765${bad}43210`,
          amount: `19${bad}9`,
          fields: [`43${bad}21`],
          customerPhone: `98765${bad}43210`,
          customerName: `A${bad}B`,
          collected: `5${bad}00`,
        },
        bill,
      );
      expect(said.map(({ field }) => field)).toEqual([
        'number',
        'amount',
        'field1',
        'customerPhone',
        'customerName',
        'collected',
      ]);
      expect(new Set(said.map(({ code }) => code))).toEqual(new Set(['forbidden_characters']));
    },
  );
});

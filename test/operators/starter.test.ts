import { describe, expect, test } from 'vitest';
import { checkBillField } from '../../src/preload/contract/rules/bill-field';
import { checkNumber, cleanNumber } from '../../src/preload/contract/rules/number';
import { categories } from '../../src/preload/contract/operators/operator';
import { checkOperator } from '../../src/preload/contract/rules/check-operator';
import { starterCatalogue } from './starter-catalogue';

const catalogue = starterCatalogue();
const { operators } = catalogue;

describe('the starter catalogue', () => {
  test('every category has an operator, so that each form can be tried', () => {
    for (const category of categories) {
      expect(operators.filter((operator) => operator.category === category)).not.toEqual([]);
    }
  });

  test('claims nothing of being confirmed', () => {
    expect(operators.filter(({ confirmation }) => confirmation === 'confirmed')).toEqual([]);
  });

  test('knows Vi by the code the gateway answered with in its own document', () => {
    expect(catalogue.byCode.get('VI')?.aliases).toEqual(['VF']);
  });

  test.each(operators.map((operator) => [operator.code, operator] as const))(
    '%s is whole and its own example fits',
    (_code, operator) => {
      expect(checkOperator(operator)).toEqual([]);
      const example = cleanNumber(operator.number.example, operator.number.kind);
      expect(checkNumber(operator.number, example)).toEqual({ kind: 'fits' });
      for (const field of operator.fields) expect(checkBillField(field, '') === null).toBe(!field.required);
    },
  );
});

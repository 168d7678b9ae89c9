import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkBillField } from '../../src/preload/contract/bill-field';
import { checkNumber, cleanNumber } from '../../src/preload/contract/number';
import { categories } from '../../src/preload/contract/operator';
import { countUnconfirmed } from '../../src/main/operators/catalogue';
import { checkOperator } from '../../src/main/operators/check-operator';
import { loadCatalogue } from '../../src/main/operators/load-catalogue';

const text = readFileSync(resolve(import.meta.dirname, '../../resources/operators.json'), 'utf8');
const loaded = loadCatalogue(text);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
const { operators } = loaded.value;

describe('the starter catalogue', () => {
  test('every category has an operator, so that each form can be tried', () => {
    for (const category of categories) {
      expect(operators.filter((operator) => operator.category === category)).not.toEqual([]);
    }
  });

  test('claims nothing of being confirmed', () => {
    expect(countUnconfirmed(loaded.value)).toBe(operators.length);
  });

  test('knows Vi by the code the gateway answered with in its own document', () => {
    expect(loaded.value.byCode.get('VI')?.aliases).toEqual(['VF']);
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

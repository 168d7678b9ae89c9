import { beforeEach, expect, test } from 'vitest';
import {
  clearForm,
  endNumber,
  setNumber,
  setOperator,
  useSale,
} from '../../../src/renderer/src/screens/counter/sale-store';
import { shownNumber } from '../../../src/renderer/src/screens/counter/entry/number-entry';
import { starterOperator } from '../../operators/starter-catalogue';

const airtel = starterOperator('AT');
const power = starterOperator('TPDDL');

function shown(): string {
  const { number, numberDone, operator } = useSale.getState().form;
  return shownNumber(number, numberDone, operator?.number.kind ?? null);
}

beforeEach(clearForm);

test('each operator that is chosen cleans the number from what was typed', () => {
  setNumber('09876543210');
  endNumber();
  expect(shown()).toBe('09876543210');
  setOperator(airtel, 'staff');
  expect(shown()).toBe('9876543210');
  setOperator(power, 'staff');
  expect(shown()).toBe('09876543210');
  setOperator(null, 'staff');
  expect(shown()).toBe('09876543210');
});

test('after an operator cleaned it, an edit goes on from what is seen', () => {
  setNumber('+91 98765 43210');
  setOperator(airtel, 'staff');
  setNumber('9876543211');
  expect(shown()).toBe('9876543211');
  setOperator(power, 'staff');
  expect(shown()).toBe('9876543211');
});

test('an operator chosen first takes nothing away while the number is typed', () => {
  setOperator(airtel, 'staff');
  for (const typed of ['0', '09876543210']) {
    setNumber(typed);
    expect(shown()).toBe(typed);
  }
  endNumber();
  expect(shown()).toBe('9876543210');
});

test('a choice that a hint made stays when the number is left, and goes when it is edited', () => {
  setNumber('+91 98765 43210 ');
  setOperator(airtel, 'hint');
  endNumber();
  expect(useSale.getState().form.operator).toBe(airtel);
  setNumber('9876543');
  expect(useSale.getState().form.operator).toBeNull();
});

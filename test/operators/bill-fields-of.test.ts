import { expect, test } from 'vitest';
import { billFieldsOf } from '../../src/main/operators/bill-fields-of';
import { removeOperator } from '../../src/main/operators/catalogue';
import { aRecharge } from '../support/slips/a-recharge';
import { starterCatalogue } from './starter-catalogue';

const fields = ['15-08-1990', null, 'Nashik', null, null];
const bill = aRecharge({ operator: 'LIC', fields });

test('a field of a bill has the name that the catalogue has for it, or none, and its place', () => {
  expect(billFieldsOf(bill, starterCatalogue())).toEqual([
    { label: 'Date of birth', place: 1, value: '15-08-1990' },
    { label: null, place: 3, value: 'Nashik' },
  ]);
});

test('no field has a name once its operator is gone', () => {
  const removed = removeOperator(starterCatalogue(), 'LIC');
  if (!removed.ok) throw new Error('not removed');
  expect(billFieldsOf(bill, removed.value).map(({ label, place }) => [label, place])).toEqual([
    [null, 1],
    [null, 3],
  ]);
});

import { expect, test } from 'vitest';
import type { Operator } from '../../../src/preload/contract/operators/operator';
import { inOrderOfWork, inSameOrder } from '../../../src/renderer/src/screens/settings/operators/list-order';
import { starterOperator } from '../../operators/starter-catalogue';

const operator = (code: string, changes: Partial<Operator> = {}): Operator =>
  starterOperator('AT', { code, confirmation: 'not_confirmed', ...changes });
const codes = (operators: readonly Operator[]): string[] => operators.map(({ code }) => code);
const all = [
  operator('AT', { confirmation: 'confirmed' }),
  operator('TP'),
  operator('OFF', { on: false }),
  operator('BE', { confirmation: 'seed' }),
];

test('the list begins with those still to be confirmed; one that is switched off is dealt with', () => {
  expect(codes(inOrderOfWork(all))).toEqual(['TP', 'BE', 'AT', 'OFF']);
});

test('no row jumps away when one is confirmed, and a new one comes last', () => {
  const old = inOrderOfWork(all);
  const fresh = [
    operator('NEW'),
    operator('AT'),
    operator('TP', { confirmation: 'confirmed' }),
    operator('BE'),
  ];
  expect(codes(inSameOrder(old, fresh))).toEqual(['TP', 'BE', 'AT', 'NEW']);
});

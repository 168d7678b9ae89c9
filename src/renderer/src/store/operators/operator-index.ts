import type { Operator } from '../../../../preload/contract/operators/operator';
import { indexOperators, type OperatorIndex } from './operator-search';

const made = new WeakMap<readonly Operator[], OperatorIndex>();

/** The index of a list of operators, made once: for 20,000 it takes a tenth of a second and more. */
export function operatorIndex(operators: readonly Operator[]): OperatorIndex {
  const known = made.get(operators);
  if (known !== undefined) return known;
  const index = indexOperators(operators);
  made.set(operators, index);
  return index;
}

/** Makes it while nobody waits for it, so that the picker opens at once. */
export function makeIndexSoon(operators: readonly Operator[]): void {
  requestIdleCallback(() => operatorIndex(operators), { timeout: 1000 });
}

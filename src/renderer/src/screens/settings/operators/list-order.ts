import type { Operator } from '../../../../../preload/contract/operators/operator';

/** The order of the list when it opens: those still to be confirmed first, as the owner came for them. */
export function inOrderOfWork(operators: readonly Operator[]): readonly Operator[] {
  return operators.toSorted((one, other) => rank(one) - rank(other));
}

/** The new values of operators in the order of the old ones, so that no row jumps away under a finger. */
export function inSameOrder(old: readonly Operator[], fresh: readonly Operator[]): readonly Operator[] {
  const place = new Map(old.map(({ code }, index) => [code, index]));
  const placeOf = ({ code }: Operator): number => place.get(code) ?? place.size;
  return fresh.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function rank({ confirmation, on }: Operator): number {
  return on && confirmation !== 'confirmed' ? 0 : 1;
}

import type { Operator } from '../../../../preload/contract/operator';

/** How many of these the owner has still to compare with the panel. */
export function notConfirmed(operators: readonly Operator[]): number {
  return operators.filter(({ confirmation }) => confirmation !== 'confirmed').length;
}

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

/** Operators that hold every word typed, in name, code, nickname or category. */
export function findOperators(operators: readonly Operator[], typed: string): readonly Operator[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return operators.filter((operator) => {
    const text = textOf(operator);
    return words.every((word) => text.includes(word));
  });
}

function textOf({ name, shortName, code, nicknames, category }: Operator): string {
  return [name, shortName, code, ...nicknames, category.replaceAll('_', ' ')].join('\n').toLowerCase();
}

function rank({ confirmation }: Operator): number {
  return confirmation === 'confirmed' ? 1 : 0;
}

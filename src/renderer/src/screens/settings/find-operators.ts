import type { Operator } from '../../../../preload/contract/operator';

/** How many of these the owner has still to compare with the panel. */
export function notConfirmed(operators: readonly Operator[]): number {
  return operators.filter(({ confirmation }) => confirmation !== 'confirmed').length;
}

/**
 * Operators that hold every word typed, in name, code, nickname or category; those still to be confirmed
 * come first, because confirming is what the owner came for.
 */
export function findOperators(operators: readonly Operator[], typed: string): readonly Operator[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return operators
    .filter((operator) => {
      const text = textOf(operator);
      return words.every((word) => text.includes(word));
    })
    .toSorted((one, other) => rank(one) - rank(other));
}

function textOf({ name, shortName, code, nicknames, category }: Operator): string {
  return [name, shortName, code, ...nicknames, category.replaceAll('_', ' ')].join('\n').toLowerCase();
}

function rank({ confirmation }: Operator): number {
  return confirmation === 'confirmed' ? 1 : 0;
}

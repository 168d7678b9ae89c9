import { paise, type Paise } from '../money';
import { type Category, type Operator } from '../operators/operator';

/** What the shop charges on top for an amount from `fromPaise` on, up to the next slab. */
export interface ChargeSlab {
  readonly fromPaise: Paise;
  readonly chargePaise: Paise;
}

/** The shop's own charge for an operator, or for a category. */
export interface ServiceCharge {
  readonly of:
    | { readonly kind: 'operator'; readonly code: string }
    | { readonly kind: 'category'; readonly category: Category };
  /** At least one; the first from 0, each from more than the one before it. */
  readonly slabs: readonly ChargeSlab[];
}

/** Operators and categories with a charge of their own, at most. */
export const MOST_CHARGES = 500;

/**
 * What the shop charges on top of an amount: by the slabs of the operator, else its one charge for any amount, else by the slabs of
 * its category, else nothing.
 */
export function chargeFor(
  { code, category, chargePaise }: Pick<Operator, 'code' | 'category' | 'chargePaise'>,
  amountPaise: Paise,
  charges: readonly ServiceCharge[],
): Paise {
  const own = charges.find(({ of }) => of.kind === 'operator' && of.code === code);
  if (own !== undefined) return bySlab(own, amountPaise);
  if (chargePaise > 0) return chargePaise;
  const general = charges.find(({ of }) => of.kind === 'category' && of.category === category);
  return general === undefined ? paise(0) : bySlab(general, amountPaise);
}

function bySlab({ slabs }: ServiceCharge, amountPaise: Paise): Paise {
  return slabs.findLast(({ fromPaise }) => fromPaise <= amountPaise)?.chargePaise ?? paise(0);
}

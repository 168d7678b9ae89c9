import type { PersonId } from '../ids';
import { paise, type Paise } from '../money';
import type { SignedPaise } from '../money-moves/move';

/** What is earned with a sale of an amount from `fromPaise` on, up to the next slab. */
export interface CommissionSlab {
  readonly fromPaise: Paise;
  /** `percent`: thousandths of a percent of the amount, 3,333 is 3.333 %. `flat`: paise for each sale. Whole, 0 and up. */
  readonly kind: 'percent' | 'flat';
  readonly rate: number;
}

/** How an operator pays the shop. */
export interface CommissionTerms {
  /** At least one; the first from 0, each from more than the one before it. */
  readonly slabs: readonly CommissionSlab[];
  /** The gateway takes the amount less the commission; else the amount, and pays the commission later. */
  readonly isNet: boolean;
  /** GST in the commission, in hundredths of a percent on what is without it: 1,800 is 18 %. */
  readonly gstBasisPoints: number;
  /** Tax that is held back of the commission without its GST, in hundredths of a percent: 500 is 5 %. */
  readonly tdsBasisPoints: number;
}

/** Terms as the owner set them. Append-only: what was earned before keeps the terms of then. */
export interface CommissionEntry {
  readonly seq: number;
  /** UTC milliseconds. */
  readonly at: number;
  /** The Indian day from which they hold, `YYYY-MM-DD`. */
  readonly fromDate: string;
  /** The operator's code. */
  readonly operator: string;
  /** `null`: none are set from then on. */
  readonly terms: CommissionTerms | null;
  readonly by: PersonId | null;
  readonly allowedBy: PersonId | null;
}

/** Slabs of one operator at most. */
export const MOST_SLABS = 12;
/** 100 % in thousandths of a percent. */
export const ALL_OF_IT = 100_000;

/** What one sale earns, in whole paise. */
export interface Commission {
  readonly grossPaise: SignedPaise;
  /** Of that, GST. */
  readonly gstPaise: SignedPaise;
  /** Of that, tax that is held back. */
  readonly tdsPaise: SignedPaise;
}

/** What a sale of an amount earns by these terms. Each of the three is rounded once, half a paisa away from zero. */
export function commissionOf(terms: CommissionTerms, amountPaise: Paise): Commission {
  const slab = terms.slabs.findLast(({ fromPaise }) => fromPaise <= amountPaise);
  const gross =
    slab === undefined ? 0 : slab.kind === 'flat' ? slab.rate : shareOf(amountPaise, slab.rate, ALL_OF_IT);
  const gstPaise = shareOf(gross, terms.gstBasisPoints, 10_000 + terms.gstBasisPoints);
  return { grossPaise: gross, gstPaise, tdsPaise: shareOf(gross - gstPaise, terms.tdsBasisPoints, 10_000) };
}

/** What the gateway takes for a sale: the amount, or less where the commission stays with the shop at once. Never below 0. */
export function takenFor(terms: CommissionTerms | null, amountPaise: Paise): Paise {
  if (terms?.isNet !== true) return amountPaise;
  const { grossPaise, tdsPaise } = commissionOf(terms, amountPaise);
  return paise(Math.max(0, amountPaise - grossPaise + tdsPaise));
}

/** `part` of `whole` of an amount of 0 and up, rounded half away from zero. Whole numbers all the way: a product may need more than 53 bits. */
export function shareOf(amountPaise: number, part: number, whole: number): number {
  const twice = BigInt(amountPaise) * BigInt(part) * 2n + BigInt(whole);
  return Number(twice / (BigInt(whole) * 2n));
}

/** The entries of each operator, in the order of their writing. */
export function entriesByOperator(
  entries: readonly CommissionEntry[],
): ReadonlyMap<string, readonly CommissionEntry[]> {
  const by = new Map<string, CommissionEntry[]>();
  for (const entry of entries) {
    const own = by.get(entry.operator);
    if (own === undefined) by.set(entry.operator, [entry]);
    else own.push(entry);
  }
  return by;
}

/** The terms that hold for an operator on an Indian day, of entries in the order of their writing; `null`: none are set. */
export function termsOn(entries: readonly CommissionEntry[], date: string): CommissionTerms | null {
  return entries.findLast(({ fromDate }) => fromDate <= date)?.terms ?? null;
}

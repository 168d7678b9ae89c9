import { formatRupees, paise, parseRupees, type Paise } from '../../../../../preload/contract/money';
import { countsFor } from '../../../../../preload/contract/money-moves/counts-for';
import type { TypedParts } from '../../../../../preload/contract/money-moves/move';
import type { Review } from '../../../../../preload/contract/sale/sale';
import type { Payment } from '../../../../../preload/contract/sale/recharge';
import type { ReadBack } from '../sale-store';

/** Nothing is split yet. */
export const noParts: TypedParts = { cash: '', upi: '', onAccount: '' };

/**
 * What is typed, with the rest of the total in the part that nobody typed: whoever types what comes in cash has typed what
 * comes by UPI. A part that cannot be read leaves the rest empty.
 */
export function withRest(parts: TypedParts, rest: 'cash' | 'upi', totalPaise: Paise): TypedParts {
  const typed = paiseIn({ ...parts, [rest]: '' });
  const left = typed === null ? 0 : totalPaise - typed;
  return { ...parts, [rest]: left > 0 && typed !== null && typed > 0 ? formatRupees(paise(left)) : '' };
}

/** Whether the parts are a split of the total: they add up to it, and at least two are above 0. Main reads them anew. */
export function isSplitOf(parts: TypedParts, totalPaise: Paise): boolean {
  const above = [parts.cash, parts.upi, parts.onAccount].filter((part) => (amountIn(part) ?? 0) > 0);
  return paiseIn(parts) === totalPaise && above.length >= 2;
}

/** How it is paid as far as it matters who owes: a part on account is owed by somebody. */
export function owingPayment({ payment, parts }: Pick<ReadBack, 'payment' | 'parts'>): Payment {
  if (parts === null) return payment;
  return (amountIn(parts.onAccount) ?? 0) > 0 ? 'on_account' : 'cash';
}

/** What of it is paid later. In paise; 0 while the part cannot be read. */
export function onAccountPaise({
  payment,
  parts,
  review,
}: Pick<ReadBack, 'payment' | 'parts' | 'review'>): number {
  if (parts !== null) return amountIn(parts.onAccount) ?? 0;
  return payment === 'on_account' ? review.totalPaise : 0;
}

/** What comes in cash, and what at the counter in all, in paise. `null`: it cannot be read yet. */
export function dueNow({ payment, parts, review }: Pick<ReadBack, 'payment' | 'parts' | 'review'>): {
  readonly cashPaise: number;
  readonly allPaise: number;
} | null {
  const { totalPaise } = review;
  if (parts === null) {
    return {
      cashPaise: payment === 'cash' ? totalPaise : 0,
      allPaise: payment === 'on_account' ? 0 : totalPaise,
    };
  }
  if (!isSplitOf(parts, totalPaise)) return null;
  const cashPaise = amountIn(parts.cash) ?? 0;
  return { cashPaise, allPaise: cashPaise + (amountIn(parts.upi) ?? 0) };
}

/** The failed ones whose money counts for what comes now. */
export function carriedInto(
  { review }: Pick<ReadBack, 'review'>,
  due: ReturnType<typeof dueNow>,
): Review['carried'] {
  if (due === null) return [];
  const { cashPaise, allPaise } = due;
  return countsFor(review.carried, { cashPaise, upiPaise: allPaise - cashPaise });
}

/** The sum; `null`: a part cannot be read. */
function paiseIn({ cash, upi, onAccount }: TypedParts): number | null {
  const parts = [cash, upi, onAccount].map(amountIn);
  return parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

function amountIn(typed: string): number | null {
  if (typed.trim() === '') return 0;
  const read = parseRupees(typed);
  return read.ok ? read.value : null;
}

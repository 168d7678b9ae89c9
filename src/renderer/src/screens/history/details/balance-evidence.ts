import { formatRupees, paise } from '../../../../../preload/contract/money';
import type { BalanceObservation, Recharge } from '../../../../../preload/contract/sale/recharge';

/** What the gateway's balance did around one recharge. Evidence for a person, never a verdict. */
export interface BalanceEvidence {
  /** The last balance seen before the request left, and the first one seen after it. */
  readonly before: BalanceObservation | null;
  readonly after: BalanceObservation | null;
  /** What a person may read from the two; `null` when there are not two. */
  readonly reading: string | null;
}

/**
 * Finds the two observations around a recharge and says how they differ. The balance is told by the
 * gateway and moves for other reasons too, so the sentence only compares.
 */
export function balanceEvidence(
  recharge: Pick<Recharge, 'sentAt' | 'createdAt' | 'amountPaise'>,
  balances: readonly BalanceObservation[],
): BalanceEvidence {
  const sentAt = recharge.sentAt ?? recharge.createdAt;
  const inOrder = balances.toSorted((one, other) => one.at - other.at);
  const before = inOrder.findLast(({ at }) => at <= sentAt) ?? null;
  const after = inOrder.find(({ at }) => at > sentAt) ?? null;
  return { before, after, reading: readingOf(recharge.amountPaise, before, after) };
}

function readingOf(
  amountPaise: Recharge['amountPaise'],
  before: BalanceObservation | null,
  after: BalanceObservation | null,
): string | null {
  if (before === null || after === null) return null;
  const down = before.balancePaise - after.balancePaise;
  if (down === 0) return 'The balance did not move.';
  const by = `₹ ${formatRupees(paise(Math.abs(down)))}`;
  if (down < 0) return `The balance went up by ${by}.`;
  return down === amountPaise
    ? `The balance went down by ${by}: exactly this amount.`
    : `The balance went down by ${by}; this recharge is ₹ ${formatRupees(amountPaise)}.`;
}

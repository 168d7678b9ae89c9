import { formatRupees, paise } from '../../../../../preload/contract/money';
import type { Say } from '../../../../../preload/contract/words/say';
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
  say: Say,
  recharge: Pick<Recharge, 'sentAt' | 'createdAt' | 'amountPaise'>,
  balances: readonly BalanceObservation[],
): BalanceEvidence {
  const sentAt = recharge.sentAt ?? recharge.createdAt;
  const inOrder = balances.toSorted((one, other) => one.at - other.at);
  const before = inOrder.findLast(({ at }) => at <= sentAt) ?? null;
  const after = inOrder.find(({ at }) => at > sentAt) ?? null;
  return { before, after, reading: readingOf(say, recharge.amountPaise, before, after) };
}

function readingOf(
  say: Say,
  amountPaise: Recharge['amountPaise'],
  before: BalanceObservation | null,
  after: BalanceObservation | null,
): string | null {
  if (before === null || after === null) return null;
  const down = before.balancePaise - after.balancePaise;
  if (down === 0) return say('history.balance.still');
  const by = formatRupees(paise(Math.abs(down)));
  if (down < 0) return say('history.balance.up', { by });
  return down === amountPaise
    ? say('history.balance.down_by_this', { by })
    : say('history.balance.down', { by, amount: formatRupees(amountPaise) });
}

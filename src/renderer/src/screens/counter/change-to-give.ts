import type { Paise } from '../../../../preload/contract/money';
import type { Recharge, RechargeState } from '../../../../preload/contract/recharge';

/** After these the customer gets all of the money again, not only the change. */
const goesBack: ReadonlySet<RechargeState> = new Set<RechargeState>(['not_sent', 'failed', 'refunded']);

/**
 * What staff give back of the cash that was handed over, while the money of the sale is the shop's. `null`: nothing, it
 * was not noted, or all of the money goes back.
 */
export function changeToGive({
  payment,
  returnedPaise,
  state,
}: Pick<Recharge, 'payment' | 'returnedPaise' | 'state'>): Paise | null {
  if (payment !== 'cash' || returnedPaise === null || returnedPaise === 0) return null;
  return goesBack.has(state) ? null : returnedPaise;
}

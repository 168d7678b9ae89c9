import type { Paise } from '../../../../../preload/contract/money';
import { stampOf } from '../../../../../preload/contract/sale/stamp';
import type { Recharge, RechargeState } from '../../../../../preload/contract/sale/recharge';

/** After these the customer gets all of the money again, not only the change. */
const goesBack: ReadonlySet<RechargeState> = new Set<RechargeState>(['not_sent', 'failed', 'refunded']);

/**
 * What staff give back of the cash that was handed over, while the money of the sale is the shop's. `null`: nothing, it
 * was not noted, all of the money goes back, or it is practice, where none moves.
 */
export function changeToGive({
  payment,
  returnedPaise,
  state,
  accountId,
}: Pick<Recharge, 'payment' | 'returnedPaise' | 'state' | 'accountId'>): Paise | null {
  if (stampOf(accountId) === 'practice' || payment !== 'cash') return null;
  if (returnedPaise === null || returnedPaise === 0) return null;
  return goesBack.has(state) ? null : returnedPaise;
}

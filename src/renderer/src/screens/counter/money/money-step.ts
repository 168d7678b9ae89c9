import { paise, type Paise } from '../../../../../preload/contract/money';
import type { MoveWay } from '../../../../../preload/contract/money-moves/move';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';

/** What staff usually do next about the money of a recharge: one press. */
export interface MoneyStep {
  readonly how: 'cash_returned' | 'cash_received';
  readonly way: MoveWay;
  /** Above 0. */
  readonly amountPaise: Paise;
}

/**
 * The usual next step: all of what is owed goes as it came. What came in two ways goes back in two steps, the larger part
 * first. `null`: nothing is owed either way.
 */
export function moneyStep({ money, payment }: Pick<Recharge, 'money' | 'payment'>): MoneyStep | null {
  const { toCustomerPaise, toShopPaise, sumPaise, sumUpiPaise } = money;
  if (toCustomerPaise > 0) {
    const upi = Math.min(Math.max(0, sumUpiPaise), sumPaise);
    const way = upi * 2 > sumPaise ? 'upi' : 'cash';
    const came = way === 'upi' ? upi : sumPaise - upi;
    return { how: 'cash_returned', way, amountPaise: paise(Math.min(toCustomerPaise, came)) };
  }
  if (toShopPaise === 0) return null;
  return { how: 'cash_received', way: payment === 'upi' ? 'upi' : 'cash', amountPaise: toShopPaise };
}

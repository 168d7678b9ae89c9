import { addPaise, formatRupees, type Paise } from '../../../../preload/contract/money';
import type { Recharge } from '../../../../preload/contract/recharge';

/** What the customer paid for a recharge: the amount and the shop's own charge. */
export function paidFor(recharge: Pick<Recharge, 'amountPaise' | 'chargePaise'>): Paise {
  return addPaise(recharge.amountPaise, recharge.chargePaise);
}

/**
 * Whether the shop may owe the customer this money: it took it, and the recharge came to nothing or back.
 * Returning it is offered once per row.
 */
export function mayOweCash(recharge: Pick<Recharge, 'state' | 'cashReturned' | 'payment'>): boolean {
  return !recharge.cashReturned && (recharge.state === 'failed' || recharge.state === 'refunded');
}

/** The amount to return as the form begins with it. */
export function cashToReturn(recharge: Pick<Recharge, 'amountPaise' | 'chargePaise'>): string {
  return formatRupees(paidFor(recharge));
}

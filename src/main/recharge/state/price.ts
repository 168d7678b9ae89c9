import type { MoveWay, PaidParts, SignedPaise } from '../../../preload/contract/money-moves/move';
import { addPaise, paise, type Paise } from '../../../preload/contract/money';
import type { Payment, Sale } from '../../../preload/contract/sale/recharge';

/** What a recharge costs the customer, and how it is paid. Never changes. */
export interface Price {
  readonly payment: Payment;
  /** Paid in more than one way; `null`: all of it as `payment` says. */
  readonly parts: PaidParts | null;
  /** The amount and the shop's own charge. */
  readonly totalPaise: Paise;
  /** Of that, the shop's own charge. */
  readonly chargePaise: Paise;
}

/** What of a row's money lies with the shop, by the way in which it came or went. Their sum is never below 0; each may be. */
export type Held = Readonly<Record<MoveWay, SignedPaise>>;

export const heldNothing: Held = { cash: 0, upi: 0 };

/** The price of a sale. */
export function priceOf(sale: Pick<Sale, 'payment' | 'parts' | 'amountPaise' | 'chargePaise'>): Price {
  const { payment, parts, chargePaise } = sale;
  return { payment, parts, totalPaise: totalOf(sale), chargePaise };
}

/** What the customer pays in all. */
export function totalOf(sale: { readonly amountPaise: Paise; readonly chargePaise: Paise }): Paise {
  return addPaise(sale.amountPaise, sale.chargePaise);
}

/** What is paid at the counter, by its ways: all but what is on account. */
export function paidAtCounter({ payment, parts, totalPaise }: Price): Held {
  if (parts !== null) return { cash: parts.cashPaise, upi: parts.upiPaise };
  return { cash: payment === 'cash' ? totalPaise : 0, upi: payment === 'upi' ? totalPaise : 0 };
}

/** How much that is. 0 for a sale that is on account as a whole. */
export function dueOf(price: Price): Paise {
  return paise(heldPaise(paidAtCounter(price)));
}

/** The sum of what lies with the shop. */
export function heldPaise({ cash, upi }: Held): number {
  return cash + upi;
}

import { addPaise, paise, type Paise } from '../../../preload/contract/money';
import type { Payment, RechargeState } from '../../../preload/contract/sale/recharge';
import type { RowMoney } from '../../../preload/contract/sale/row-money';

/** What a recharge costs the customer, and how it is paid. Never changes. */
export interface Price {
  readonly payment: Payment;
  /** The amount and the shop's own charge. */
  readonly totalPaise: Paise;
}

/**
 * Whether somebody still has to deal with the money of a row: `open`, it is listed until then; `closed`, a
 * person dealt with it; `null`, nothing was ever owed, or the first outcome was a failure: staff were told then.
 */
export type MoneyCase = 'open' | 'closed' | null;

/** What entries decide about the money of a row. */
export interface MoneyRecord {
  readonly price: Price;
  /** What went back to the customer, less what came in again: 0 … total. */
  readonly returnedPaise: Paise;
  readonly moneyCase: MoneyCase;
}

/** Which way money of a row may go now. */
type Way = 'back' | 'in' | 'neither';

const paidAtOnce = (way: Way) => ({ cash: way, upi: way, on_account: 'neither' }) as const;

/**
 * Who may be given what, by state and payment. A sale on account has no money of its own: what becomes of it
 * moves the customer's debt, never the drawer.
 */
const ways = {
  created: paidAtOnce('neither'),
  sent: paidAtOnce('neither'),
  not_sent: paidAtOnce('neither'),
  pending: paidAtOnce('neither'),
  unknown: paidAtOnce('neither'),
  success: paidAtOnce('in'),
  failed: paidAtOnce('back'),
  refunded: paidAtOnce('back'),
} as const satisfies Readonly<Record<RechargeState, Readonly<Record<Payment, Way>>>>;

const nothing = paise(0);

/** Which way the money of a row may go. */
export function wayOf(state: RechargeState, { price }: MoneyRecord): Way {
  return ways[state][price.payment];
}

/** The money of a row that just began: it counts as paid once the row leaves `created`. */
export function beginMoney(price: Price): MoneyRecord {
  return { price, returnedPaise: nothing, moneyCase: null };
}

/** What came in for a row and did not go out again. */
export function sumOf(state: RechargeState, { price, returnedPaise }: MoneyRecord): Paise {
  if (price.payment === 'on_account' || state === 'created' || state === 'not_sent') return nothing;
  return paise(price.totalPaise - returnedPaise);
}

/** What is owed by the table, either way, whether or not somebody dealt with it otherwise. */
function owed(state: RechargeState, money: MoneyRecord): Paise {
  switch (wayOf(state, money)) {
    case 'neither':
      return nothing;
    case 'back':
      return sumOf(state, money);
    case 'in':
      return paise(money.price.totalPaise - sumOf(state, money));
  }
}

/** What is owed either way and not dealt with, in paise. */
export function openPaise(state: RechargeState, money: MoneyRecord): Paise {
  return money.moneyCase === 'closed' ? nothing : owed(state, money);
}

/** The money of a row as screens and slips say it. */
export function rowMoney(
  state: RechargeState,
  money: MoneyRecord,
  { changedAt, endedAt }: { readonly changedAt: number; readonly endedAt: number | null },
): RowMoney {
  const open = openPaise(state, money);
  const way = wayOf(state, money);
  return {
    sumPaise: sumOf(state, money),
    toCustomerPaise: way === 'back' ? open : nothing,
    toShopPaise: way === 'in' ? open : nothing,
    isOpen: money.moneyCase === 'open',
    // The first outcome is the one that ends the request: whatever moves the row afterwards came later.
    cameLater: state !== 'created' && state !== 'sent' && changedAt !== endedAt,
  };
}

/** A move of a row. `wasFirst`: the state before was the one that its request ended with. */
export interface Move {
  readonly before: RechargeState;
  readonly after: RechargeState;
  readonly wasFirst: boolean;
}

/**
 * After the row moved. What was `not_sent`, or failed with its own request, counts as never paid, or given back at
 * once, as staff were told: a late word finds nothing there. Money that may have been taken while the row was open, or
 * before a success was undone, is open.
 */
export function moneyAfterMove(money: MoneyRecord, { before, after, wasFirst }: Move): MoneyRecord {
  // What was noted as given back in part had been paid.
  const wasRefused = wasFirst && (before === 'failed' || before === 'refunded') && money.returnedPaise === 0;
  const wasNeverPaid = (before === 'not_sent' || wasRefused) && money.price.payment !== 'on_account';
  const now = wasNeverPaid ? { ...money, returnedPaise: money.price.totalPaise } : money;
  if (owed(after, now) === nothing) return { ...now, moneyCase: null };
  const mayHaveBeenTaken = before === 'pending' || before === 'unknown' || before === 'success';
  return mayHaveBeenTaken || after === 'success' ? { ...now, moneyCase: 'open' } : now;
}

/** What a person noted about the money of a row. */
export interface MoneyNote {
  readonly kind: 'cash_returned' | 'cash_received' | 'customer_told' | 'nothing_owed';
  readonly amountPaise?: Paise;
  /** What stays owed, as it was reckoned when the note was made. */
  readonly leftPaise: Paise;
  /** It says nothing of the money: what was listed stays listed, and nothing else is. */
  readonly leavesMoney?: boolean | undefined;
}

/**
 * After a person dealt with the row. Total: what an older Galla let through (a return on a success) is counted
 * as it was noted, and the sum still never leaves 0 … total.
 */
export function moneyAfterNote(money: MoneyRecord, state: RechargeState, note: MoneyNote): MoneyRecord {
  const { amountPaise = nothing } = note;
  if (note.leavesMoney === true) return money;
  const { price, returnedPaise } = money;
  const returned =
    note.kind === 'cash_received'
      ? Math.max(0, returnedPaise - amountPaise)
      : Math.min(price.totalPaise, returnedPaise + amountPaise);
  const now = { ...money, returnedPaise: paise(returned) };
  if (owed(state, now) === nothing) return { ...now, moneyCase: null };
  return { ...now, moneyCase: note.leftPaise > 0 ? 'open' : 'closed' };
}

/** What the customer pays in all. */
export function totalOf(sale: { readonly amountPaise: Paise; readonly chargePaise: Paise }): Paise {
  return addPaise(sale.amountPaise, sale.chargePaise);
}

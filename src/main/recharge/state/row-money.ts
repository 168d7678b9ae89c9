import { paise, type Paise } from '../../../preload/contract/money';
import type { MoveWay } from '../../../preload/contract/money-moves/move';
import type { RechargeState } from '../../../preload/contract/sale/recharge';
import type { RowMoney } from '../../../preload/contract/sale/row-money';
import { dueOf, heldNothing, heldPaise, paidAtCounter, type Held, type Price } from './price';

/**
 * Whether somebody still has to deal with the money of a row: `open`, it is listed until then; `closed`, a
 * person dealt with it; `null`, nothing is owed. Of a row of before the ledger also where the first outcome was a
 * failure: staff were told then.
 */
export type MoneyCase = 'open' | 'closed' | null;

/** What entries decide about the money of a row. */
export interface MoneyRecord {
  readonly price: Price;
  /** What lies with the shop, as the ledger has it. `null`: the row is of before the ledger, or was found outside of it. */
  readonly held: Held | null;
  /** What went back to the customer, less what came in again: 0 … total. */
  readonly returnedPaise: Paise;
  readonly moneyCase: MoneyCase;
  /** Of a found row whose line does not say how it was paid: `asked` until somebody does. */
  readonly paidHow: 'asked' | MoveWay | null;
}

/** Which way money of a row may go now. */
type Way = 'back' | 'in' | 'neither';

/** Who may be given what, by state. What is on account has no money of its own: it moves the customer's debt. */
const ways = {
  created: 'neither',
  sent: 'neither',
  not_sent: 'neither',
  pending: 'neither',
  unknown: 'neither',
  success: 'in',
  failed: 'back',
  refunded: 'back',
} as const satisfies Readonly<Record<RechargeState, Way>>;

const nothing = paise(0);

/** Which way the money of a row may go. */
export function wayOf(state: RechargeState): Way {
  return ways[state];
}

/** The money of a row that just began: it counts as paid once the row leaves `created`. */
export function beginMoney(
  price: Price,
  { inLedger, asksHowPaid }: { readonly inLedger: boolean; readonly asksHowPaid: boolean },
): MoneyRecord {
  return {
    price,
    held: inLedger ? heldNothing : null,
    returnedPaise: nothing,
    moneyCase: null,
    paidHow: asksHowPaid ? 'asked' : null,
  };
}

/** What came in for a row and did not go out again. */
export function sumOf(state: RechargeState, { price, held, returnedPaise }: MoneyRecord): Paise {
  if (held !== null) return paise(heldPaise(held));
  if (state === 'created' || state === 'not_sent') return nothing;
  return paise(Math.max(0, dueOf(price) - returnedPaise));
}

/** What is owed by the table, either way, whether or not somebody dealt with it otherwise. */
export function owed(state: RechargeState, money: MoneyRecord): Paise {
  switch (wayOf(state)) {
    case 'neither':
      return nothing;
    case 'back':
      return sumOf(state, money);
    case 'in':
      return paise(dueOf(money.price) - sumOf(state, money));
  }
}

/** What is owed either way and not dealt with, in paise. */
export function openPaise(state: RechargeState, money: MoneyRecord): Paise {
  return money.moneyCase === 'closed' ? nothing : owed(state, money);
}

/** When a row got into its state, and when its request ended. UTC milliseconds. */
interface Ended {
  readonly changedAt: number;
  readonly endedAt: number | null;
}

/** The money of a row as screens and slips say it. */
export function rowMoney(state: RechargeState, money: MoneyRecord, ended: Ended): RowMoney {
  const open = openPaise(state, money);
  const way = wayOf(state);
  const sumPaise = sumOf(state, money);
  const isUpi = money.price.payment === 'upi' || money.paidHow === 'upi';
  return {
    sumPaise,
    sumUpiPaise: money.held?.upi ?? (isUpi ? sumPaise : nothing),
    toCustomerPaise: way === 'back' ? open : nothing,
    toShopPaise: way === 'in' ? open : nothing,
    isOpen: money.moneyCase === 'open',
    // The first outcome is the one that ends the request: whatever moves the row afterwards came later.
    cameLater: state !== 'created' && state !== 'sent' && ended.changedAt !== ended.endedAt,
    mayBeNotTaken: mayBeNotTaken(state, money, ended),
    mayKeepCharge: way === 'back' && open > 0 && open <= money.price.chargePaise,
    mayCorrectWay: mayCorrectWay(state, money),
    asksHowPaid: money.paidHow === 'asked',
  };
}

/**
 * Whether a failure may be said to have been paid by nobody: it is what the request ended with, so that staff were never
 * told to take money or to keep it, and none of it went back.
 */
export function mayBeNotTaken(state: RechargeState, money: MoneyRecord, ended: Ended): boolean {
  const isFirst = wayOf(state) === 'back' && ended.changedAt === ended.endedAt;
  const { held, price, moneyCase } = money;
  return isFirst && held !== null && moneyCase === 'open' && heldPaise(held) === dueOf(price);
}

/** Whether the way of payment can be corrected: not while the request runs, since what ends unsent is booked back as it came. */
export function mayCorrectWay(state: RechargeState, { held }: MoneyRecord): boolean {
  return state !== 'created' && state !== 'sent' && held !== null && (held.cash > 0 || held.upi > 0);
}

/** A move of a row. `wasFirst`: the state before was the one that its request ended with. */
export interface Move {
  readonly before: RechargeState;
  readonly after: RechargeState;
  readonly wasFirst: boolean;
}

/**
 * After the row moved. What its customer pays is booked when it leaves `created`, and booked back when it ends unsent.
 * Nothing else moves by itself: what is left after a failure is owed to the customer, what lacks after a success to the
 * shop, until somebody deals with it. Between two states in which money goes back, whoever dealt with it has dealt with it.
 */
export function moneyAfterMove(money: MoneyRecord, move: Move): MoneyRecord {
  const { before, after } = move;
  if (money.held === null) return olderMoneyAfterMove(money, move);
  const paid = before === 'created' ? paidAtCounter(money.price) : money.held;
  const now = { ...money, held: after === 'not_sent' ? heldNothing : paid };
  if (owed(after, now) === nothing) return { ...now, moneyCase: null };
  const isSame = wayOf(before) === 'back' && wayOf(after) === 'back' && money.moneyCase === 'closed';
  return { ...now, moneyCase: isSame ? 'closed' : 'open' };
}

/**
 * After a row of before the ledger moved. What was `not_sent`, or failed with its own request, counts as never paid, or
 * given back at once, as staff were told: a late word finds nothing there. Money that may have been taken while the row was
 * open, or before a success was undone, is open.
 */
function olderMoneyAfterMove(money: MoneyRecord, { before, after, wasFirst }: Move): MoneyRecord {
  // What was noted as given back in part had been paid.
  const wasRefused = wasFirst && (before === 'failed' || before === 'refunded') && money.returnedPaise === 0;
  const due = dueOf(money.price);
  const wasNeverPaid = (before === 'not_sent' || wasRefused) && due > 0;
  const now = wasNeverPaid ? { ...money, returnedPaise: due } : money;
  if (owed(after, now) === nothing) return { ...now, moneyCase: null };
  const mayHaveBeenTaken = before === 'pending' || before === 'unknown' || before === 'success';
  return mayHaveBeenTaken || after === 'success' ? { ...now, moneyCase: 'open' } : now;
}

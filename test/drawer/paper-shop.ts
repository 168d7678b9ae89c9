import type { MoveWay } from '../../src/preload/contract/money-moves/move';
import type { RechargeState } from '../../src/preload/contract/sale/recharge';

/** Money by its ways, in paise. */
export type Purse = Record<MoveWay, number>;

/** A sale as the paper of the shop knows it, which has never seen the journal's columns. */
export interface PaperSale {
  readonly n: number;
  readonly number: string;
  readonly soldAt: number;
  /** What is paid at the counter. */
  readonly due: Readonly<Purse>;
  /** What is written to somebody's account. */
  readonly later: number;
  readonly debtor: string | null;
  readonly charge: number;
  /** What of it lies in the drawer and in the bank. */
  readonly held: Purse;
  state: RechargeState;
  /** Its state is the one that its request ended with. */
  isFirst: boolean;
  hasEnded: boolean;
  /** Somebody said that nothing more is owed. */
  isSettled: boolean;
}

/** A move that may be taken back. */
export interface PaperMove {
  readonly seq: number;
  readonly way: MoveWay;
  readonly amount: number;
  /** How it stands to the shop: 1 came in, -1 went out. */
  readonly sign: 1 | -1;
  readonly of: PaperSale | { readonly debtor: string } | null;
  isReversed: boolean;
}

export const sumOf = ({ cash, upi }: Readonly<Purse>): number => cash + upi;
export const goesBack = (state: RechargeState): boolean => state === 'failed' || state === 'refunded';

/** What is owed for a sale, by the sum alone. */
export function owedFor({ state, held, due }: PaperSale): number {
  if (goesBack(state)) return sumOf(held);
  return state === 'success' ? sumOf(due) - sumOf(held) : 0;
}

/** Whether nobody was told to take the money of a failure, and nobody has dealt with it. */
export function isUntouched(sale: PaperSale): boolean {
  const { state, isFirst, isSettled, held, due } = sale;
  return goesBack(state) && isFirst && !isSettled && sumOf(due) > 0 && sumOf(held) === sumOf(due);
}

/** The drawer, the bank and the book of debts of a shop: they exist only in a test. */
export interface PaperShop {
  /** What lies in the drawer and came by UPI. */
  readonly purse: Purse;
  readonly sales: PaperSale[];
  readonly moves: PaperMove[];
  /** What debtors have paid, less what they were given back. */
  readonly paid: Map<string, number>;
  /** Puts money into the shop, or takes it out. */
  put(way: MoveWay, amount: number, sale?: PaperSale): void;
  owes(debtor: string): number;
  /** A row is in another state now; `ends`: its request has ended with it. */
  becomes(sale: PaperSale, after: RechargeState, ends: boolean): void;
}

const DAY = 24 * 60 * 60 * 1000;

/** Opens one with nothing in it. `now` in UTC milliseconds. */
export function openPaperShop(now: () => number): PaperShop {
  const purse: Purse = { cash: 0, upi: 0 };
  const sales: PaperSale[] = [];
  const paid = new Map<string, number>();

  function put(way: MoveWay, amount: number, sale?: PaperSale): void {
    purse[way] += amount;
    if (sale !== undefined) sale.held[way] += amount;
  }

  function empty(sale: PaperSale): void {
    put('cash', -sale.held.cash, sale);
    put('upi', -sale.held.upi, sale);
  }

  /** What was paid for failures before this sale of their number counts for it, where it lies where this one's money goes. */
  function carryInto(sale: PaperSale): void {
    if (sumOf(sale.due) === 0) return;
    let upiToCome = sale.due.upi;
    for (const earlier of sales) {
      const isOfNumber = earlier !== sale && earlier.number === sale.number;
      if (!isOfNumber || !isUntouched(earlier) || earlier.soldAt <= now() - DAY) continue;
      const { cash, upi } = earlier.held;
      // The drawer gives cash back; a phone gives back nothing.
      if ((cash > 0 && sale.due.cash === 0) || upi > upiToCome) continue;
      upiToCome -= upi;
      empty(earlier);
    }
  }

  return {
    purse,
    sales,
    moves: [],
    paid,
    put,
    owes(debtor) {
      const isOwedFor = ({ state }: PaperSale) =>
        state === 'sent' || state === 'pending' || state === 'unknown' || state === 'success';
      const sold = sales.filter((sale) => sale.debtor === debtor && isOwedFor(sale));
      return sold.reduce((sum, { later }) => sum + later, 0) - (paid.get(debtor) ?? 0);
    },
    becomes(sale, after, ends) {
      const before = sale.state;
      const isEnd = ends && !sale.hasEnded;
      sale.hasEnded ||= ends;
      if (after === before) return;
      sale.state = after;
      sale.isFirst = isEnd;
      sale.isSettled &&= goesBack(before) && goesBack(after);
      if (after === 'not_sent') empty(sale);
      else if (before === 'created') {
        put('cash', sale.due.cash, sale);
        put('upi', sale.due.upi, sale);
        carryInto(sale);
      }
    },
  };
}

import type { PersonId, RefId } from '../ids';
import type { Paise } from '../money';

/** By which way money goes in and out of the shop. Only cash lies in the drawer. */
export const moveWays = ['cash', 'upi'] as const;
export type MoveWay = (typeof moveWays)[number];

/** Whole paise with a sign: above 0 came into the shop, below 0 went out of it. */
export type SignedPaise = number;

/** Why money moved. Kinds may be added, never renamed: they lie in the journal. */
export const moveKinds = [
  /** A recharge left `created`: what its customer pays at the counter. */
  'sale',
  /** It ended before a connection stood: booked back. */
  'not_sent',
  /** What was owed to a customer. Each has a numbered slip. */
  'given_back',
  /** What a customer owed for a recharge that went through after all. */
  'received',
  /** A failure before which nothing was paid. */
  'not_taken',
  /** The way of payment was wrong: one move takes it out, the other puts it in. */
  'way_corrected',
  'paid_in',
  'paid_out',
  /** Out of the drawer, into the safe or the bank. */
  'safe_drop',
  'wallet_top_up',
  'dues_taken',
  'dues_given_back',
  /** A SIM, a photocopy. */
  'other_sale',
  /** Taken out when the drawer was closed. */
  'taken_out',
  /** What a count found over (above 0) or short. */
  'counted',
  /** Takes back another move, which it names. */
  'reversal',
] as const;
export type MoveKind = (typeof moveKinds)[number];

/** One line of the ledger of money. Append-only. */
export interface MoneyMove {
  /** Order of writing: 1, 2, 3 … */
  readonly seq: number;
  /** UTC milliseconds. */
  readonly at: number;
  /** `YYYY-MM-DD` in IST. */
  readonly istDate: string;
  readonly by: PersonId | null;
  readonly allowedBy: PersonId | null;
  readonly kind: MoveKind;
  readonly way: MoveWay;
  readonly paise: SignedPaise;
  /** The recharge that it is about. */
  readonly refId: RefId | null;
  /** Whose dues it is about, as `Debt` names them. */
  readonly debtor: string | null;
  readonly reason: string | null;
  /** The move that this one takes back. */
  readonly reverses: number | null;
  /** The move that took this one back. */
  readonly reversedBy: number | null;
  /** Carried in from what an older Galla noted: left out of the cash that is expected. */
  readonly beforeLedger: boolean;
  /** Of money given back: the number of its slip. */
  readonly slipNumber: number | null;
  /** Whoever made it was here by name alone: no PIN was looked at. */
  readonly notVerified: boolean;
}

/** Some of the ledger, newest first. */
export interface MovesPage {
  readonly moves: readonly MoneyMove[];
  /** Pass as `before` for the next page; `null` at the end. */
  readonly before: number | null;
}

/** Moves that a person makes at the drawer, beside sales, returns and dues. */
export const drawerMoveKinds = ['paid_in', 'paid_out', 'safe_drop', 'other_sale'] as const;
export type DrawerMoveKind = (typeof drawerMoveKinds)[number];

/** Moves that a person may take back. Others are corrected where they were made. */
export const reversibleKinds = [
  ...drawerMoveKinds,
  'given_back',
  'received',
  'not_taken',
  'dues_taken',
  'dues_given_back',
] as const satisfies readonly MoveKind[];
export type ReversibleKind = (typeof reversibleKinds)[number];

/** Why nobody knows what lies in the drawer until it is counted. */
export const cashUnknownReasons = [
  /** The journal is older than the ledger. */
  'before_ledger',
  /** An older copy was put back: what came after it is not in the ledger. */
  'restored',
] as const;
export type CashUnknownReason = (typeof cashUnknownReasons)[number];

/** What moved since the last count, for one reason. */
export interface DrawerPart {
  readonly kind: MoveKind;
  readonly cashPaise: SignedPaise;
  readonly upiPaise: SignedPaise;
}

/** The drawer as the ledger knows it. */
export interface DrawerNow {
  /** `null`: unknown until it is counted, for `unknown`. Below 0: more went out than is known to have come in. */
  readonly expectedPaise: SignedPaise | null;
  readonly unknown: CashUnknownReason | null;
  /** The last count; `null`: it was never counted. */
  readonly countedAt: number | null;
  /** What was expected after that count; 0 where it was never counted. Expected is this and the cash of all parts. */
  readonly startPaise: SignedPaise;
  /** What moved since, in the order of `moveKinds`; a reversal counts for what it takes back. */
  readonly parts: readonly DrawerPart[];
  /** What came by UPI since, less what went back by it. */
  readonly upiPaise: SignedPaise;
}

/** A sale that is paid in more than one way. The parts add up to its total, and at least two are above 0. */
export interface PaidParts {
  readonly cashPaise: Paise;
  readonly upiPaise: Paise;
  readonly onAccountPaise: Paise;
}

/** The same as typed, in rupees; empty for none. */
export interface TypedParts {
  readonly cash: string;
  readonly upi: string;
  readonly onAccount: string;
}

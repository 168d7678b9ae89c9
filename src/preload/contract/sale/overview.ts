import type { DrawerPart } from '../money-moves/move';
import type { Paise } from '../money';
import type { PersonFigures } from '../shift/close-figures';
import type { Payment, Recharge } from './recharge';

/** What a day came to. Totals count successes only. */
export interface DayTotals {
  readonly success: { readonly count: number; readonly amountPaise: Paise };
  readonly open: { readonly count: number; readonly amountPaise: Paise };
  readonly failed: { readonly count: number };
  readonly refunded: { readonly count: number; readonly amountPaise: Paise };
  readonly byPayment: Readonly<Record<Payment, Paise>>;
}

/** The rows of a day. */
interface DayRows {
  /** `YYYY-MM-DD` in IST. */
  readonly istDate: string;
  /** Newest first, the last 200 at most. */
  readonly rows: readonly Recharge[];
  readonly needsYou: NeedsYou;
}

/** The day at a glance. */
export interface Day extends DayRows, DayTotals {}

/** Today as the counter shows it. `totals`: `null` for whoever may not see them. */
export interface Today extends DayRows {
  readonly totals: DayTotals | null;
}

/** A day with the money that moved on it, whatever day it was sold on. */
export interface DayReport extends Day {
  /** In the order of `moveKinds`; what a reversal took back counts there. */
  readonly moves: readonly DrawerPart[];
  /** Who sold and moved money on it; empty where there are no people. */
  readonly byPerson: readonly PersonFigures[];
}

/** Why a row waits for a person. A row that waits for two reasons waits for the first. */
export const waitingReasons = [
  'changed_since',
  'to_look_at',
  'owed',
  'not_seen',
  'needs_person',
  'not_asked',
  'complaint',
  'unknown',
] as const;
export type WaitingReason = (typeof waitingReasons)[number];

/** What is to do about a row that waits, in order of money at risk. */
export const waitingGroups = [
  /** Money lies here that is a customer's. */
  'give_back',
  /** A customer owes money for what went through. */
  'collect',
  /** A person has to look, or to tell the customer. */
  'decide',
  /** Only time, or the gateway, brings it on. */
  'wait',
] as const;
export type WaitingGroup = (typeof waitingGroups)[number];

/** A row that waits for a person. */
export interface Waiting {
  readonly recharge: Recharge;
  readonly why: WaitingReason;
  readonly group: WaitingGroup;
  /** When the complaint was taken that is open about it, in UTC milliseconds; `null`: none is. */
  readonly complainedAt: number | null;
}

/** Some of the rows that wait for a person: group by group, and in each the most money first, then the newest. */
export interface NeedsYouPage {
  readonly rows: readonly Waiting[];
  /** Where this page ended: pass as `before` for the next one; `null` at the end. */
  readonly before: string | null;
}

/** Everything of any day that waits for a person: all of it counted, the first of it listed. */
export interface NeedsYou extends NeedsYouPage {
  readonly counts: Readonly<Record<WaitingGroup, number>>;
}

/** One page of the history, newest first. */
export interface HistoryPage {
  readonly rows: readonly Recharge[];
  /** Pass as `before` for the next page; `null` at the end. */
  readonly before: number | null;
  /**
   * Looking stopped before the page was full: the Indian day (`YYYY-MM-DD`) down to which all was looked through. `null`: the
   * page is full, or at the end.
   */
  readonly lookedTo: string | null;
}

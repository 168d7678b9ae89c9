import type { Paise } from '../money';
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

/** Why a row waits for a person. A row that waits for two reasons is counted under the first. */
export const waitingReasons = [
  'changed_since',
  'to_look_at',
  'owed',
  'not_seen',
  'needs_person',
  'not_asked',
  'unknown',
] as const;
export type WaitingReason = (typeof waitingReasons)[number];

/** A row that waits for a person. */
export interface Waiting {
  readonly recharge: Recharge;
  readonly why: WaitingReason;
}

/** Some of the rows that wait for a person, newest first. */
export interface NeedsYouPage {
  readonly rows: readonly Waiting[];
  /** Pass as `before` for the next page; `null` at the end. */
  readonly before: number | null;
}

/** Everything of any day that waits for a person: all of it counted, the newest listed. */
export interface NeedsYou extends NeedsYouPage {
  readonly counts: Readonly<Record<WaitingReason, number>>;
}

/** One page of the history, newest first. */
export interface HistoryPage {
  readonly rows: readonly Recharge[];
  /** Pass as `before` for the next page; `null` at the end. */
  readonly before: number | null;
}

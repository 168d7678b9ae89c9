import type { PersonId } from '../ids';
import type { DayEndEnd } from '../sale/day-end';
import type { SignedPaise } from '../money-moves/move';
import type { CashCount } from './cash-count';
import type { PeriodFigures } from './close-figures';
import type { CloseId } from './close-id';

/** Somebody's time at the drawer. */
export interface Shift {
  /** Order of opening: 1, 2, 3 … */
  readonly shift: number;
  /** UTC milliseconds. */
  readonly since: number;
  /** The Indian day on which it was opened. */
  readonly istDate: string;
  readonly by: PersonId | null;
  /** What it began with; `null`: it was not counted. */
  readonly opening: CashCount | null;
}

/** Whether the gateway was asked before the count, about what seemed to have ended. */
export type AskedBefore =
  | { readonly kind: 'skipped' }
  /** There was no account or no token to ask with, or the journal did not answer. */
  | { readonly kind: 'not_asked' }
  | {
      readonly kind: 'asked';
      readonly end: DayEndEnd;
      readonly asked: number;
      readonly changed: number;
      readonly notAsked: number;
    };

/** What the drawer is counted for, step by step. */
export const countedFor = ['close', 'opening', 'handover'] as const;
export type CountedFor = (typeof countedFor)[number];

/** What comes next in a close. `count`: nothing is counted yet, or it has to be counted once more. */
export const closeSteps = ['count', 'compare', 'finish'] as const;
export type CloseStep = (typeof closeSteps)[number];

/** A close, or a count for a shift, that was begun and is not over. It is on disk: it goes on after a stop at any step. */
export interface CloseDraft {
  /** Names it in every call that goes on with it. */
  readonly draft: number;
  readonly of: CountedFor;
  /** UTC milliseconds. */
  readonly begunAt: number;
  /** The Indian day that it closes: the one on which it was begun, or an earlier one. */
  readonly istDate: string;
  readonly by: PersonId | null;
  readonly asked: AskedBefore;
  /**
   * What should be there is kept from whoever is told this until they have written their count: as it was set when it was
   * begun.
   */
  readonly isBlind: boolean;
  readonly step: CloseStep;
  /**
   * Galla was stopped meanwhile and money moved since: what lies apart is not sure any more. `close:resume` or
   * `shift:resume-count` begins the count anew.
   */
  readonly countAgain: boolean;
  /** The cash of what moved since the count began: it lies apart, and belongs to the next shift. */
  readonly putApartPaise: SignedPaise;
  /** The counts of this close, the oldest first. The last one holds. */
  readonly counts: readonly CashCount[];
  /** A note is needed for the last count. */
  readonly noteNeeded: boolean;
}

/** Where the shop's day stands. */
export interface ShiftNow {
  readonly counter: string;
  readonly epoch: number;
  readonly shift: Shift | null;
  /** The owner wants one to be open before anything is sold. */
  readonly shiftRequired: boolean;
  readonly draft: CloseDraft | null;
  /** Earlier Indian days on which money moved and that no Z holds, the oldest first, the newest 60 of them. */
  readonly notClosed: readonly string[];
  readonly lastClose: (CloseId & { readonly at: number; readonly istDate: string }) | null;
}

/** X: what happened since the last Z. It only looks. */
export interface XReport {
  /** UTC milliseconds of the last Z; `null`: there was none. */
  readonly since: number | null;
  readonly at: number;
  /** `null`: not known until it is counted. */
  readonly expectedPaise: SignedPaise | null;
  readonly upiPaise: SignedPaise;
  readonly period: PeriodFigures;
}

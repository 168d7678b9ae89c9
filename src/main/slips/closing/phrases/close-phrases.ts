import type { MoveKind } from '../../../../preload/contract/money-moves/move';

/** Everything a Z says by itself, in one language; how customers pay, practice and tests are named as on slips. */
export interface ClosePhrases {
  readonly title: string;
  /** Before its name, the day that it closes, when it was written, and when the one before it was. */
  readonly number: string;
  readonly day: string;
  readonly closedAt: string;
  readonly since: string;
  readonly asked: string;
  readonly notAsked: string;

  readonly sales: string;
  readonly success: string;
  readonly charges: string;
  readonly open: string;
  readonly failed: string;
  readonly notSent: string;
  readonly refunded: string;
  readonly earlier: string;

  readonly drawer: string;
  readonly start: string;
  readonly kinds: Readonly<Record<MoveKind, string>>;
  readonly returnSlips: string;
  readonly expected: string;
  readonly notKnown: string;
  readonly counted: string;
  readonly difference: string;
  readonly takenOut: string;
  readonly left: string;
  readonly putApart: string;
  /** A count of this close that did not hold, and counts before it. */
  readonly countedBefore: string;
  readonly opening: string;
  readonly handover: string;

  readonly journal: string;
  readonly bankApp: string;

  readonly wallet: string;
  readonly toldBefore: string;
  readonly topUps: string;
  readonly debits: string;
  readonly refunds: string;
  readonly toldNow: string;
  readonly unexplained: string;
  /** Before a time at which somebody practised while an account was connected. */
  readonly practised: string;
  /** Before how many lines of a list do not stand on the paper. */
  readonly andMore: string;
  readonly note: string;
  /** Before the letters that say which journal this Z closes. */
  readonly seal: string;
}

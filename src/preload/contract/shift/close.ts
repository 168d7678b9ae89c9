import type { PersonId } from '../ids';
import type { Paise } from '../money';
import type { SignedPaise } from '../money-moves/move';
import type { CashCount } from './cash-count';
import type { SalesFigures, ThreeWay } from './close-figures';
import type { CloseId } from './close-id';
import type { AskedBefore } from './shift';

/** Z: what was counted, compared and written down when the shop closed. Never changes. */
export interface Close extends CloseId {
  /** The Indian day that it closes. */
  readonly istDate: string;
  /** When it was begun, and when it was written. UTC milliseconds. */
  readonly begunAt: number;
  readonly at: number;
  readonly by: PersonId | null;
  readonly allowedBy: PersonId | null;
  /** When the Z before it was written; `null`: it is the first. */
  readonly since: number | null;
  readonly asked: AskedBefore;
  /** All counts since the Z before: openings, handovers, and those of this close, the oldest first. */
  readonly counts: readonly CashCount[];
  readonly figures: ThreeWay;
  /** Why the count is off, or whatever is to be kept; may be empty. */
  readonly note: string;
  readonly takenOutPaise: Paise;
  /** What stays in the drawer: counted less taken out. */
  readonly floatPaise: Paise;
  /** The cash of what moved while it was counted: it belongs to the next shift. */
  readonly putApartPaise: SignedPaise;
  /**
   * What stands on paper of the checkpoint behind it, `7K2M-9XQ4-TB8Z`: whoever holds the paper can tell whether the journal up to
   * it is the same. `null`: it has none.
   */
  readonly seal: string | null;
}

/** A Z in the list of earlier ones. */
export interface CloseLine extends CloseId {
  readonly istDate: string;
  readonly at: number;
  readonly by: PersonId | null;
  /** Amounts of the successes as they were then. */
  readonly soldPaise: Paise;
  readonly countedPaise: Paise;
  readonly differencePaise: SignedPaise | null;
}

/** Some of them, newest first. */
export interface ClosePage {
  readonly closes: readonly CloseLine[];
  /** Pass as `before` for the next page; `null` at the end. */
  readonly before: number | null;
}

/** A Z as it was closed, beside what is known of the same sales now. */
export interface CloseRead {
  readonly close: Close;
  readonly now: SalesFigures;
}

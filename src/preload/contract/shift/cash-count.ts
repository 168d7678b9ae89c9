import type { PersonId } from '../ids';
import type { Paise } from '../money';
import type { SignedPaise } from '../money-moves/move';
import type { CountedPieces } from './denomination';

/** Why the drawer was counted. `recount`: once more in the same close. */
export const countKinds = ['opening', 'handover', 'closing', 'recount'] as const;
export type CountKind = (typeof countKinds)[number];

/** The drawer, counted. Never changes. */
export interface CashCount {
  /** Order of counting: 1, 2, 3 … */
  readonly count: number;
  readonly kind: CountKind;
  /** UTC milliseconds. */
  readonly at: number;
  /** `null`: whoever was at a counter that knows no people. */
  readonly by: PersonId | null;
  readonly allowedBy: PersonId | null;
  /** Kinds of which there were none are left out. */
  readonly pieces: readonly CountedPieces[];
  readonly sumPaise: Paise;
  /** What should have been there, by all that moved before the count began; `null`: not known until it was counted. */
  readonly expectedPaise: SignedPaise | null;
  /** What was there less what should have been: below zero, too little. `null` as above. */
  readonly differencePaise: SignedPaise | null;
  /** Whoever counted was not told before what should be there. */
  readonly isBlind: boolean;
  /** Why it was off, of one that began a shift; a Z has a note of its own. `null`: none was written. */
  readonly note: string | null;
}

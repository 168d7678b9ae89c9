import type { Paise } from '../money';
import type { Denomination } from './denomination';

/** How the shop opens, counts and closes, as its owner sets it. */
export interface CloseSettings {
  /** Whoever counts at a close is told what should be there only when the count is written. */
  readonly blindCount: boolean;
  /** What is counted, in the order of the form. */
  readonly denominations: readonly Denomination[];
  /** A count that is off by more than this, either way, wants a note. */
  readonly noteAbovePaise: Paise;
  /** Nothing is sold without an open shift. */
  readonly shiftRequired: boolean;
}

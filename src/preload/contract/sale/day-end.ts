import type { Recharge } from './recharge';

/** Why a day-end pass ended. */
export const dayEndEnds = [
  /** Every candidate was asked about. */
  'all_asked',
  /** The day's status checks are used up. */
  'cap_reached',
  'stopped',
  /** No connection, or the account or its token changed meanwhile: the pass can be run again later. */
  'cannot_ask',
  /** The journal could not be read or written any more. */
  'journal',
] as const;
export type DayEndEnd = (typeof dayEndEnds)[number];

/** How far a day-end pass has come. */
export interface DayEndProgress {
  readonly asked: number;
  /** How many it will ask about, as the day's cap allows; may shrink while follow-up asks too. */
  readonly toAsk: number;
  /** How many turned out to be something else than the journal said. */
  readonly changed: number;
}

/** What a day-end pass learned. */
export interface DayEndReport {
  readonly end: DayEndEnd;
  /** How many the pass asked about itself; what follow-up asked about meanwhile is passed over. */
  readonly asked: number;
  /** Rows whose outcome changed, as they are now, in the order in which they were asked. */
  readonly changed: readonly Recharge[];
  /** Candidates that were not asked about, largest amount first. */
  readonly notAsked: readonly Recharge[];
}

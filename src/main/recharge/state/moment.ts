import type { PersonId } from '../../../preload/contract/ids';
import { rights, type Right } from '../../../preload/contract/people/rights';
import type { ClockPort } from '../ports';
import type { OlderRules } from './next';

/** Who does something, and who else allowed it. */
export interface Actor {
  /** `null`: Galla itself, or whoever is at a counter that knows no people. */
  readonly by: PersonId | null;
  /** Somebody else, where one who may allowed it; `null`: nobody had to. */
  readonly allowedBy: PersonId | null;
  /** By name alone: no PIN was looked at. What is sold is marked so. */
  readonly notVerified?: true;
}

/** Who makes a call, and what they may do in it: what depends on the data is judged by whoever looks at that. */
export interface Caller extends Actor {
  readonly rights: readonly Right[];
}

/** What Galla does by itself: asking, saving an answer, taking up what a stop left. */
export const galla: Actor = { by: null, allowedBy: null };

/** Whoever is at the counter, as long as it knows no people and the owner is not missing. */
export const anybody: Caller = { by: null, allowedBy: null, rights };

/** Whether the call of this one may do that. */
export function mayDo({ rights: has }: Pick<Caller, 'rights'>, right: Right): boolean {
  return has.includes(right);
}

/** When something is written down (UTC milliseconds), and by whom. Every write of the journal that a person may cause has one. */
export interface SignedTime extends Actor {
  readonly at: number;
}

/** What an entry does depends on when it happened (UTC milliseconds), never on who made it. */
export interface Timing {
  readonly at: number;
  /** The chance that spreads the next check: 0 … 1. */
  readonly jitter: number;
  /** By which rules the entry was applied, where they are not today's. */
  readonly rules?: OlderRules;
}

/** When an entry is made, and by whom. */
export interface Moment extends Timing, SignedTime {}

/** Now, signed by `actor`. */
export function signedTime(clock: Pick<ClockPort, 'now'>, { by, allowedBy, notVerified }: Actor): SignedTime {
  const signed = { at: clock.now(), by, allowedBy };
  return notVerified === true ? { ...signed, notVerified } : signed;
}

/** Now, signed by `actor`, with the chance that spreads what is planned from it. */
export function momentOf(clock: ClockPort, actor: Actor): Moment {
  return { ...signedTime(clock, actor), jitter: clock.chance() };
}

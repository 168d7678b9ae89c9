import type { PersonId, RefId } from '../../ids';
import type { Alarm, RechargeState } from '../recharge';
import type { Entry } from './entry-schemas';

/** One line of a recharge's timeline. */
export interface RechargeEvent {
  readonly seq: number;
  readonly refId: RefId;
  /** UTC milliseconds. */
  readonly at: number;
  /** `null`: the row began with it. */
  readonly stateBefore: RechargeState | null;
  readonly stateAfter: RechargeState;
  /** What it raised. */
  readonly alarm: Alarm | null;
  readonly entry: Entry;
  /** `null`: Galla itself, or a shop without people. */
  readonly by: PersonId | null;
  readonly allowedBy: PersonId | null;
  /** Whoever did it came in by name alone: no PIN was looked at. */
  readonly notVerified: boolean;
}

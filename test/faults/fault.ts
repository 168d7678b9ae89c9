import type { RechargeState, UnclearCause } from '../../src/preload/contract/sale/recharge';
import type { Behaviour } from '../support/scripted-gateway/behaviour';

/** One thing that may come back after a request, and what has to become of it. */
export interface Fault {
  readonly name: string;
  readonly behaviour: Behaviour;
  /** The state it leaves a sent recharge in. */
  readonly state: RechargeState;
  /** Why that is unknown; `null` when it is not. */
  readonly cause: UnclearCause | null;
  /** The state it leaves an unknown recharge in, when it comes as the reply to a status check. */
  readonly asStatus: RechargeState;
}

/** A reply without a clear word. As a status check it moves nothing. */
export function unclear(name: string, cause: UnclearCause, behaviour: Behaviour): Fault {
  return { name, behaviour, state: 'unknown', cause, asStatus: 'unknown' };
}

/** A reply with a clear word that is believed. */
export function clear(
  name: string,
  state: RechargeState,
  behaviour: Behaviour,
  asStatus: RechargeState = state,
): Fault {
  return { name, behaviour, state, cause: null, asStatus };
}

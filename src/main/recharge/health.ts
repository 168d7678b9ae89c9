import type { Paise } from '../../preload/contract/money';
import type { Condition } from '../../preload/contract/recharge';
import type { GatewayHealth } from '../../preload/contract/settings';
import type { RechargeAnswer, StatusAnswer } from './replies';

/** What the health light starts with: nothing was tried yet, so nothing is claimed. */
export const notAsked: GatewayHealth = {
  state: 'not_asked',
  at: null,
  since: null,
  balancePaise: null,
  balanceAt: null,
  low: false,
  condition: null,
};

/** A balance the gateway reported at a time (UTC milliseconds). */
export interface SeenBalance {
  readonly balancePaise: Paise;
  readonly at: number;
}

/**
 * What one answer says of the gateway. Only real attempts count: `unreachable` when no connection stood,
 * `troubled` when something answered that was no clear word, `ok` after a readable reply.
 */
export function healthAfter(
  before: GatewayHealth,
  answer: RechargeAnswer | StatusAnswer,
  at: number,
  condition: Condition | null,
): GatewayHealth {
  const state = stateAfter(answer);
  return { ...before, state, at, since: before.state === state ? before.since : at, condition };
}

/** The light after a balance was seen; an older observation never replaces a newer one. */
export function healthWithBalance(before: GatewayHealth, seen: SeenBalance, lowPaise: Paise): GatewayHealth {
  if (before.balanceAt !== null && seen.at < before.balanceAt) return before;
  return {
    ...before,
    balancePaise: seen.balancePaise,
    balanceAt: seen.at,
    low: seen.balancePaise < lowPaise,
  };
}

function stateAfter(answer: RechargeAnswer | StatusAnswer): GatewayHealth['state'] {
  switch (answer.kind) {
    case 'reply':
      return 'ok';
    case 'unclear':
      return 'troubled';
    case 'not_sent':
      // Our own refusals say nothing about the gateway.
      return answer.cause === 'no_token' ? 'not_asked' : 'unreachable';
  }
}

import type { BalanceKind } from '../../../preload/contract/rules/balance-kind';
import type { Paise } from '../../../preload/contract/money';
import type { Condition, NotSentCause } from '../../../preload/contract/sale/recharge';
import type { GatewayHealth } from '../../../preload/contract/settings/settings';

/** What the health light starts with: nothing was tried yet, so nothing is claimed. */
export const notAsked: GatewayHealth = {
  state: 'not_asked',
  at: null,
  since: null,
  balancePaise: null,
  balanceAt: null,
  low: false,
  utility: null,
  condition: null,
};

/** How a call to the gateway ended, as far as the light cares. */
export type Attempt =
  { readonly kind: 'reply' | 'unclear' } | { readonly kind: 'not_sent'; readonly cause: NotSentCause };

/** A balance the gateway reported at a time (UTC milliseconds). */
export interface SeenBalance {
  readonly kind: BalanceKind;
  readonly balancePaise: Paise;
  readonly at: number;
}

/**
 * What one answer says of the gateway. Only real attempts count: `unreachable` when no connection stood,
 * `troubled` when something answered that was no clear word, `ok` after a readable reply.
 */
export function healthAfter(
  before: GatewayHealth,
  attempt: Attempt,
  at: number,
  condition: Condition | null,
): GatewayHealth {
  const state = stateAfter(attempt);
  return { ...before, state, at, since: before.state === state ? before.since : at, condition };
}

/** The light after a balance was seen; the one seen last counts: times jump when a clock is set back. */
export function healthWithBalance(before: GatewayHealth, seen: SeenBalance, lowPaise: Paise): GatewayHealth {
  const { kind, balancePaise, at } = seen;
  const low = balancePaise < lowPaise;
  return kind === 'utility'
    ? { ...before, utility: { balancePaise, at, low } }
    : { ...before, balancePaise, balanceAt: at, low };
}

/** The same balances, judged by other limits. In paise. */
export function healthWithLimits(
  before: GatewayHealth,
  limits: Readonly<Record<BalanceKind, Paise>>,
): GatewayHealth {
  const { balancePaise, utility } = before;
  return {
    ...before,
    low: balancePaise !== null && balancePaise < limits.recharge,
    utility: utility === null ? null : { ...utility, low: utility.balancePaise < limits.utility },
  };
}

function stateAfter(attempt: Attempt): GatewayHealth['state'] {
  switch (attempt.kind) {
    case 'reply':
      return 'ok';
    case 'unclear':
      return 'troubled';
    case 'not_sent':
      // Our own refusals say nothing about the gateway.
      return attempt.cause === 'no_token' ? 'not_asked' : 'unreachable';
  }
}

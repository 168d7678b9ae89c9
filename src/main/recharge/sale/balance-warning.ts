import { balanceKindOf, type BalanceKind } from '../../../preload/contract/rules/balance-kind';
import type { Paise } from '../../../preload/contract/money';
import type { Category } from '../../../preload/contract/operators/operator';
import type { Review } from '../../../preload/contract/sale/sale';
import type { GatewayHealth } from '../../../preload/contract/settings/settings';

/** The last balance that pays for a category, as the gateway told it; `null`: it told none yet. */
function balanceFor(
  health: GatewayHealth,
  category: Category,
): {
  readonly kind: BalanceKind;
  readonly balancePaise: Paise;
  readonly at: number;
  readonly low: boolean;
} | null {
  const { utility, balancePaise, balanceAt, low } = health;
  if (utility !== null && balanceKindOf(category) === 'utility') return { kind: 'utility', ...utility };
  return balancePaise === null || balanceAt === null
    ? null
    : { kind: 'recharge', balancePaise, at: balanceAt, low };
}

/**
 * Warns before the customer pays: the balance that this sale uses was lower than the sale, or low. A warning and
 * never a refusal: it is an observation with a time, and other terminals and top-ups move it, too.
 */
export function balanceWarning(
  health: GatewayHealth,
  category: Category,
  amountPaise: Paise,
): Review['balanceWarning'] {
  const seen = balanceFor(health, category);
  if (seen === null) return null;
  const tooLittle = seen.balancePaise < amountPaise;
  if (!tooLittle && !seen.low) return null;
  const { kind, balancePaise, at } = seen;
  return { kind: health.utility === null ? null : kind, balancePaise, at, tooLittle };
}

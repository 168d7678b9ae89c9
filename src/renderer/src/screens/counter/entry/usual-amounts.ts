import type { NumberHint } from '../../../../../preload/contract/sale/sale';
import type { Paise } from '../../../../../preload/contract/money';
import type { Operator } from '../../../../../preload/contract/operators/operator';

/** What fits beside the Amount field on the smallest screen. */
const MOST = 6;

/**
 * The amounts offered beside the field: what this number took before, newest first, when it was with this
 * operator; then the only ones the operator takes, or what the shop sells of it most (`sold`) and the ones that
 * the owner has set.
 */
export function usualAmounts(
  operator: Operator | null,
  hint: NumberHint | null,
  sold: readonly Paise[],
): readonly Paise[] {
  const own =
    hint !== null && (operator === null || operator.code === hint.operatorCode) ? hint.lastAmountsPaise : [];
  const allowed = operator?.amount.allowedPaise ?? [];
  const usual = allowed.length > 0 ? allowed : [...sold, ...(operator?.quickAmountsPaise ?? [])];
  const fit = own.filter((amount) => allowed.length === 0 || allowed.includes(amount));
  return [...new Set([...fit, ...usual])].slice(0, MOST);
}

import { isSlipState, type AutoPrintRules } from '../../../preload/contract/printing/auto-print';
import type { Recharge } from '../../../preload/contract/sale/recharge';

/**
 * An outcome that stands later than this after sending is not printed by itself: the customer is gone, and a slip that
 * comes out then is given to the wrong one. Three times the longest a request may take. In milliseconds.
 */
export const PROMPT_MS = 3 * 60_000;

/**
 * Whether the shop wants the slip of this outcome printed without a word. Asked once for each recharge, when its
 * own request has ended: what a later check brings is never printed by itself.
 *
 * @param now UTC milliseconds
 */
export function printsByItself(
  { state, sentAt, slipsPrinted }: Pick<Recharge, 'state' | 'sentAt' | 'slipsPrinted'>,
  rules: AutoPrintRules,
  now: number,
): boolean {
  if (!isSlipState(state) || rules[state] !== 'always' || slipsPrinted > 0) return false;
  // A clock that was set back is no reason to hold the slip; nothing that never left is a sale.
  return sentAt !== null && now - sentAt <= PROMPT_MS;
}

import type { RechargeState } from '../sale/recharge';

/** Whether a slip is printed by itself, asked about in the outcome, or left to the print key. */
export const autoPrints = ['always', 'ask', 'never'] as const;
export type AutoPrint = (typeof autoPrints)[number];

/** The outcomes that a slip can be made of, in the order of the settings. */
export const slipStates = [
  'success',
  'pending',
  'unknown',
  'failed',
  'not_sent',
  'refunded',
] as const satisfies readonly RechargeState[];
export type SlipState = (typeof slipStates)[number];

/** What the shop chose for each outcome. */
export type AutoPrintRules = Readonly<Record<SlipState, AutoPrint>>;

/**
 * Nothing comes out by itself until the owner wants it: a shop that printed before Galla could must not find
 * paper on the counter. What staff hand over is asked about, where there is a printer.
 */
export const defaultAutoPrint: AutoPrintRules = {
  success: 'ask',
  pending: 'ask',
  unknown: 'ask',
  failed: 'never',
  not_sent: 'never',
  refunded: 'ask',
};

/** Whether there is something to print yet: not while a recharge is on its way. */
export function isSlipState(state: RechargeState): state is SlipState {
  return state !== 'created' && state !== 'sent';
}

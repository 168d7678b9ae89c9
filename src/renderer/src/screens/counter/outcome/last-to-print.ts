import { isSlipState } from '../../../../../preload/contract/printing/auto-print';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';

/**
 * What the print key prints: the outcome on screen, else the last recharge that was sent. A recharge that is on its
 * way has no slip yet, so that the one before it is the last.
 */
export function lastToPrint(rows: readonly Recharge[], onScreen: string | null): string | null {
  const shown = rows.find(({ refId }) => refId === onScreen);
  if (shown !== undefined && isSlipState(shown.state)) return shown.refId;
  return rows.find(({ state }) => isSlipState(state) && state !== 'not_sent')?.refId ?? null;
}

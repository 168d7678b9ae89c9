import { isSlipState } from '../../../../../preload/contract/printing/auto-print';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { slipKinds, type PrintingSettings } from '../../../../../preload/contract/printing/saved-printer';

type Asked = Pick<Recharge, 'refId' | 'state' | 'slipsPrinted'>;

/**
 * Whether the outcome asks for its slip: the shop wants to be asked, there is a printer, and no slip was made.
 *
 * @param declined the outcome that was said no to: {@link outcomeKey}
 */
export function asksForSlip(
  recharge: Asked,
  printing: Pick<PrintingSettings, 'printer' | 'slipPrinters' | 'autoPrint'> | null,
  declined: string | null,
): boolean {
  const { state, slipsPrinted } = recharge;
  if (printing === null || !isSlipState(state) || slipsPrinted > 0) return false;
  const { printer, slipPrinters, autoPrint } = printing;
  // Nobody waits for a PDF: without a printer nothing is offered loudly.
  const hasPrinter = printer !== null || slipKinds.some((kind) => slipPrinters[kind] !== null);
  return hasPrinter && autoPrint[state] === 'ask' && declined !== outcomeKey(recharge);
}

/** One outcome of one recharge. */
export function outcomeKey({ refId, state }: Pick<Recharge, 'refId' | 'state'>): string {
  return `${refId} ${state}`;
}

import { create } from 'zustand';
import { isSlipState } from '../../../../preload/contract/auto-print';
import type { Recharge } from '../../../../preload/contract/recharge';
import { slipKinds, type PrintingSettings } from '../../../../preload/contract/saved-printer';
import { useDayStore } from '../../store/day-store';
import { usePrintingSettings } from '../../store/printing-store';
import { useSale } from './sale-store';

/** The outcome that somebody said no to. It asks again only when it becomes another one. */
const useDeclined = create<{ readonly outcome: string | null }>(() => ({ outcome: null }));

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

/** Whether this outcome asks now. */
export function useAsksForSlip(recharge: Recharge): boolean {
  const printing = usePrintingSettings((state) => state.printing);
  const declined = useDeclined((state) => state.outcome);
  return asksForSlip(recharge, printing, declined);
}

/** No slip for the outcome on screen. Its Print slip stays, and so does the print key. */
export function declineSlip(): void {
  const { outcome } = useSale.getState();
  const { changed, day } = useDayStore.getState();
  if (outcome === null) return;
  const recharge = changed.get(outcome) ?? day?.rows.find(({ refId }) => refId === outcome);
  if (recharge !== undefined) useDeclined.setState({ outcome: outcomeKey(recharge) });
}

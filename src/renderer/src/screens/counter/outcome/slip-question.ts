import { create } from 'zustand';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { useDayStore } from '../../../store/day-store';
import { usePrintingSettings } from '../../../store/printing-settings-store';
import { asksForSlip, outcomeKey } from './asks-for-slip';
import { useSale } from '../sale-store';

/** The outcome that somebody said no to. It asks again only when it becomes another one. */
const useDeclined = create<{ readonly outcome: string | null }>(() => ({ outcome: null }));

/** Whether this outcome asks now. */
export function useAsksForSlip(recharge: Recharge): boolean {
  const printing = usePrintingSettings((state) => state.printing);
  const declined = useDeclined((state) => state.outcome);
  return asksForSlip(recharge, printing, declined);
}

/** It is of the shop which outcome that was. */
export function forgetDeclined(): void {
  useDeclined.setState({ outcome: null });
}

/** No slip for the outcome on screen. Its Print slip stays, and so does the print key. */
export function declineSlip(): void {
  const { outcome } = useSale.getState();
  const { changed, day } = useDayStore.getState();
  if (outcome === null) return;
  const recharge = changed.get(outcome) ?? day?.rows.find(({ refId }) => refId === outcome);
  if (recharge !== undefined) useDeclined.setState({ outcome: outcomeKey(recharge) });
}

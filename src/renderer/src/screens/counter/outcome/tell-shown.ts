import { useEffect } from 'react';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { galla } from '../../../page/bridge';
import { useDayStore } from '../../../store/day-store';
import { useSale } from '../sale-store';

/** The rows whose first outcome was told to main as shown, in the life of this page. */
const told = new Set<string>();

/** Tells main once that staff saw an outcome, so that whatever comes later is *changed since*. */
export function useShown(recharge: Recharge | null): void {
  const refId = recharge?.refId;
  const state = recharge?.state;
  useEffect(() => {
    if (refId === undefined || state === undefined || state === 'created' || state === 'sent')
      return undefined;
    return whenVisible(() => tell({ refId, state }));
  }, [refId, state]);
}

/**
 * Staff who went on while a sale was on its way see in the list of the day that it went through. A failure there is
 * easily passed over: it waits under *Needs you* until somebody says that it was seen.
 */
export function useShownInList(): void {
  const changed = useDayStore((state) => state.changed);
  const outcome = useSale((state) => state.outcome);
  useEffect(
    () =>
      whenVisible(() => {
        for (const row of changed.values()) if (row.state === 'success' && row.refId !== outcome) tell(row);
      }),
    [changed, outcome],
  );
}

/** Main keeps what was shown: a row that is told of twice is the same to it. */
export function forgetTold(): void {
  told.clear();
}

function tell({ refId, state }: Pick<Recharge, 'refId' | 'state'>): void {
  if (told.has(refId)) return;
  told.add(refId);
  void galla['recharge:shown']({ refId, state });
}

/** Now, or once the window is seen: nobody has seen what a hidden one shows. */
function whenVisible(work: () => void): () => void {
  const look = (): void => {
    if (document.visibilityState === 'visible') work();
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}

import { paysABill } from '../../preload/contract/rules/pays-a-bill';
import type { Recharge } from '../../preload/contract/sale/recharge';
import type { SlipKind } from '../../preload/contract/printing/saved-printer';

/** What the slip of a recharge is now: by its title, and by the printer it goes to. */
export function slipKindOf({ state, category }: Pick<Recharge, 'state' | 'category'>): SlipKind {
  if (state === 'refunded') return 'refund';
  return paysABill(category) ? 'bill' : 'recharge';
}

import type { Category } from '../../preload/contract/operator';
import type { Recharge } from '../../preload/contract/recharge';
import type { SlipKind } from '../../preload/contract/saved-printer';

/** Categories in which a number is topped up; the others pay a bill. */
const toppedUp: ReadonlySet<Category> = new Set<Category>(['prepaid', 'dth', 'fastag']);

/** What the slip of a recharge is now: by its title, and by the printer it goes to. */
export function slipKindOf({ state, category }: Pick<Recharge, 'state' | 'category'>): SlipKind {
  if (state === 'refunded') return 'refund';
  return toppedUp.has(category) ? 'recharge' : 'bill';
}

import type { Close } from '../../../../../preload/contract/shift/close';
import type { ThreeWay } from '../../../../../preload/contract/shift/close-figures';
import type { ShiftNow } from '../../../../../preload/contract/shift/shift';

/** What the room of the close shows. */
export type View =
  'overview' | 'shift_count' | 'shift_note' | 'ask' | 'count' | 'compare' | 'figures' | 'finish' | 'done';

/** Where somebody is, as the page knows it. */
export interface Place {
  /** What was gone to by hand; `null`: what comes next. */
  readonly at: View | null;
  /** What the last comparison found. */
  readonly figures: ThreeWay | null;
  /** The Z that was just written. */
  readonly closed: Close | null;
}

/**
 * What to show: where somebody went, as far as the close has come, else what comes next. `mayGoOn`: with what is under way;
 * whoever may not sees that it is, and no step of it.
 */
export function viewOf({ draft }: ShiftNow, { at, figures, closed }: Place, mayGoOn: boolean): View {
  if (closed !== null) return 'done';
  if (at === 'overview') return 'overview';
  if (draft === null) return at === 'ask' ? at : 'overview';
  if (!mayGoOn) return 'overview';
  if (draft.of !== 'close')
    return draft.step === 'count' || at === 'shift_count' ? 'shift_count' : 'shift_note';
  if (draft.step === 'count' || at === 'count') return 'count';
  if (draft.step === 'compare' || at === 'compare') return 'compare';
  return at === 'figures' && figures !== null ? 'figures' : 'finish';
}

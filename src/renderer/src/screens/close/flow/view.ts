import type { Close } from '../../../../../preload/contract/shift/close';
import type { ThreeWay } from '../../../../../preload/contract/shift/close-figures';
import type { ShiftNow } from '../../../../../preload/contract/shift/shift';

/** What the room of the close shows. */
export type View =
  'overview' | 'open_shift' | 'hand_over' | 'ask' | 'count' | 'compare' | 'figures' | 'finish' | 'done';

/** Where somebody is, as the page knows it. */
export interface Place {
  /** What was gone to by hand; `null`: what comes next. */
  readonly at: View | null;
  /** What the last comparison found. */
  readonly figures: ThreeWay | null;
  /** The Z that was just written. */
  readonly closed: Close | null;
}

/** What to show: where somebody went, as far as the close has come, else what comes next. */
export function viewOf({ draft }: ShiftNow, { at, figures, closed }: Place): View {
  if (closed !== null) return 'done';
  if (at === 'overview') return 'overview';
  if (draft === null) return at === 'ask' || at === 'open_shift' || at === 'hand_over' ? at : 'overview';
  if (draft.step === 'count' || at === 'count') return 'count';
  if (draft.step === 'compare' || at === 'compare') return 'compare';
  return at === 'figures' && figures !== null ? 'figures' : 'finish';
}

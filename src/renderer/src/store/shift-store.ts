import { create } from 'zustand';
import type { FailureOf } from '../../../preload/contract/bridge/calls';
import type { CloseDraft, ShiftNow } from '../../../preload/contract/shift/shift';
import { galla } from '../page/bridge';

/** Where the shop's day stands: the shift, a close on its way, and the days that were not closed. */
interface ShiftState {
  /** `null`: main has not said yet. */
  readonly now: ShiftNow | null;
  /** Why it is not known; `now` is then what was told before. */
  readonly failure: FailureOf<'shift:now'> | null;
}

const unknown: ShiftState = { now: null, failure: null };

export const useShift = create<ShiftState>(() => unknown);

/** Several moves of money within this time are one reason to ask again. In milliseconds. */
const SETTLE_MS = 150;

let round = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Asks main. An answer that was overtaken by a later question is thrown away. */
export async function refreshShift(): Promise<void> {
  round += 1;
  const mine = round;
  const answer = await galla['shift:now']({});
  if (mine !== round) return;
  if (answer.ok) takeShift(answer.value);
  else useShift.setState({ failure: answer.failure });
}

/** Keeps what main told with another answer. */
export function takeShift(now: ShiftNow): void {
  round += 1;
  useShift.setState({ now, failure: null });
}

/** The same for a close on its way. */
export function takeDraft(draft: CloseDraft | null): void {
  const { now } = useShift.getState();
  if (now !== null) takeShift({ ...now, draft });
}

/** Money moved: what lies apart while the drawer is counted, and which days were not closed, may be others now. */
export function refreshShiftSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void refreshShift(), SETTLE_MS);
}

/** Another counter has another day. */
export function forgetShift(): void {
  round += 1;
  clearTimeout(timer);
  useShift.setState(unknown);
}

/**
 * Whether the drawer is being counted blind: what was sold and what should be there is not looked at until the count is
 * written. SECURITY: main withholds it; the page only leaves no holes where it would stand.
 */
export function useCountsBlind(): boolean {
  return useShift(({ now }) => now?.draft?.isBlind === true && now.draft.step === 'count');
}

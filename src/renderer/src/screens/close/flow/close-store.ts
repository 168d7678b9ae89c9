import { create } from 'zustand';
import type { AnswerOf } from '../../../../../preload/contract/bridge/calls';
import type { Failure } from '../../../../../preload/contract/bridge/failures';
import type { Close } from '../../../../../preload/contract/shift/close';
import type { ThreeWay } from '../../../../../preload/contract/shift/close-figures';
import type { CloseDraft, CountedFor, ShiftNow } from '../../../../../preload/contract/shift/shift';
import { galla } from '../../../page/bridge';
import { newRequestId } from '../../../page/new-request-id';
import { refreshShift, takeDraft, takeShift, useShift } from '../../../store/shift-store';
import { fromThisCounter } from '../../../store/which-counter';
import type { Place, View } from './view';

/**
 * What somebody looks at while they close, for the life of the page: a customer comes in between, and the close is found
 * where it was. How far it has come is not kept here: that is on disk, and main says it.
 */
interface CloseState extends Place {
  /** The day that is about to be closed: an earlier one, or `null` for up to now. */
  readonly day: string | null;
  /** The gateway is being asked, or the last move is being fixed. */
  readonly beginning: boolean;
  /** The close that this page has begun or taken up. */
  readonly takenUp: number | null;
  readonly refusal: Failure | null;
}

const nothing: CloseState = {
  at: null,
  day: null,
  beginning: false,
  takenUp: null,
  figures: null,
  closed: null,
  refusal: null,
};

export const useClose = create<CloseState>(() => nothing);
const { getState, setState } = useClose;

/** One close is begun at a time: pressed again, the same one is meant. */
let requestId: string | null = null;

/** Goes to a step that the close has come to, or out of it. */
export function show(at: View | null): void {
  setState({ at, refusal: null });
}

/** Begins with the question whether the gateway is asked first. `day`: an earlier day, `null` for up to now. */
export function startClosing(day: string | null): void {
  setState({ ...nothing, at: 'ask', day });
}

/** Asks the gateway or not, and fixes the last move. */
export async function beginClose(ask: boolean): Promise<void> {
  const { beginning, day } = getState();
  if (beginning) return;
  requestId ??= newRequestId();
  setState({ beginning: true, refusal: null });
  const answer = await fromThisCounter(galla['close:begin']({ requestId, day, ask }));
  if (answer === null) return;
  await begun(answer);
}

/** Begins to count for a shift, and fixes the last move. */
export async function beginCount(of: Exclude<CountedFor, 'close'>): Promise<void> {
  if (getState().beginning) return;
  requestId ??= newRequestId();
  setState({ ...nothing, beginning: true });
  const answer = await fromThisCounter(galla['shift:begin-count']({ requestId, of }));
  if (answer === null) return;
  await begun(answer);
}

/** The draft that was begun is gone on with; a refusal is said where one stands. */
async function begun(answer: AnswerOf<'close:begin' | 'shift:begin-count'>): Promise<void> {
  setState({ beginning: false });
  if (answer.ok || answer.failure.code === 'already_recorded') requestId = null;
  if (answer.ok) {
    setState({ at: null, takenUp: answer.value.draft });
    takeDraft(answer.value);
  } else {
    setState({ refusal: answer.failure });
    await refreshShift();
  }
}

/** Goes on with a close that is on its way; one that another page or run has left is taken up first. */
export async function takeUp({ draft, of, countAgain }: CloseDraft): Promise<void> {
  setState({ at: null });
  if (getState().takenUp === draft && !countAgain) return;
  const answer = await fromThisCounter(
    galla[of === 'close' ? 'close:resume' : 'shift:resume-count']({ draft }),
  );
  if (answer === null) return;
  if (answer.ok) {
    setState({ takenUp: draft });
    takeDraft(answer.value);
  } else await refused(answer.failure);
}

/** Calls it off. What was counted stays written, and the day can be closed again. */
export async function callOff({ draft, of }: CloseDraft): Promise<void> {
  const answer = await fromThisCounter(
    galla[of === 'close' ? 'close:cancel' : 'shift:cancel-count']({ draft }),
  );
  if (answer === null) return;
  setState(nothing);
  if (answer.ok) takeShift(answer.value);
  else await refused(answer.failure);
}

/** The drawer is counted for a shift: it has begun, or a note is missing. */
export function countedForShift(now: ShiftNow): void {
  setState({ at: null, refusal: null });
  takeShift(now);
}

/** The drawer is counted: what was compared before holds no longer. */
export function counted(draft: CloseDraft): void {
  setState({ at: null, figures: null, refusal: null });
  takeDraft(draft);
}

export function compared(draft: CloseDraft, figures: ThreeWay): void {
  setState({ at: 'figures', figures });
  takeDraft(draft);
}

/** The Z is written. */
export function finished(closed: Close): void {
  setState({ ...nothing, closed });
  takeDraft(null);
  void refreshShift();
}

/** The Z was looked at. */
export function leaveClosed(): void {
  setState(nothing);
}

/** The same, where one is shown: a close that is on its way is not left so. */
export function leaveClosedIfShown(): void {
  if (getState().closed !== null) leaveClosed();
}

/**
 * A step was refused. What is on disk is further or elsewhere than what is shown: it is read again, and the close goes on
 * from there. The refusal itself is said by the form.
 */
export async function refused(failure: Failure): Promise<void> {
  const { code } = failure;
  if (code !== 'close_over' && code !== 'count_again' && code !== 'count_first') return;
  setState({ refusal: failure, at: null });
  await refreshShift();
  const draft = useShift.getState().now?.draft ?? null;
  if (code === 'count_again' && draft !== null) await takeUp(draft);
}

/** Another counter has another day. */
export function forgetClose(): void {
  requestId = null;
  setState(nothing);
}

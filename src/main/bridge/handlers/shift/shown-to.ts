import { isCountedBy } from '../../../desk/verbs/close-judging';
import { mayDo, type Caller } from '../../../recharge/state/moment';
import { ok, type Result } from '../../../../preload/contract/result';
import type { CloseDraft, ShiftNow } from '../../../../preload/contract/shift/shift';

/**
 * Where the day stands, for whoever asks. SECURITY: whoever may not see totals is told that there is a shift, a count or a
 * close, and of no cash but what they counted themselves.
 */
export function shiftShownTo(caller: Caller, now: ShiftNow): ShiftNow {
  const { shift, draft } = now;
  const isOpeningShown = seesAll(caller) || (shift?.opening?.by ?? null) === caller.by;
  return {
    ...now,
    shift: shift === null || isOpeningShown ? shift : { ...shift, opening: null },
    draft: draft === null ? null : draftShownTo(caller, draft),
  };
}

/** The same of what is under way. What is withheld is withheld from whoever counts. */
export function draftShownTo(caller: Caller, draft: CloseDraft): CloseDraft {
  const isTheirs = isCountedBy(draft, caller);
  const told = { ...draft, isBlind: draft.isBlind && isTheirs };
  if (seesAll(caller)) return told;
  const counts = draft.counts.filter(({ by }) => by === caller.by);
  const noteNeeded = draft.noteNeeded && mayDo(caller, 'shift');
  return { ...told, counts, noteNeeded, putApartPaise: isTheirs ? draft.putApartPaise : 0 };
}

/** The answer of a call that tells it. */
export function toldTo<T, F>(
  caller: Caller,
  answer: Result<T, F>,
  shape: (caller: Caller, told: T) => T,
): Result<T, F> {
  return answer.ok ? ok(shape(caller, answer.value)) : answer;
}

function seesAll(caller: Caller): boolean {
  return mayDo(caller, 'see_totals') || mayDo(caller, 'close');
}

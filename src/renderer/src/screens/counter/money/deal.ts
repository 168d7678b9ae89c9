import type { AnswerOf } from '../../../../../preload/contract/bridge/calls';
import type { DealtWith } from '../../../../../preload/contract/bridge/calls/money-calls';
import { formatRupees } from '../../../../../preload/contract/money';
import type { DealingKind, Recharge } from '../../../../../preload/contract/sale/recharge';
import type { Say } from '../../../../../preload/contract/words/say';
import { galla } from '../../../page/bridge';
import { newRequestId } from '../../../page/new-request-id';
import { refreshDay, takeChanged } from '../../../store/day-store';
import { fromThisCounter } from '../../../store/which-counter';
import { failureText } from '../../../text/failures';
import { dealtSentence, type DoneWith } from '../../history/dealing/dealt-sentence';
import { sayDealt, useDealt } from './dealt-store';
import { moneyStep } from './money-step';

/** Nobody deals with two sums on purpose within this time; a worn key and an impatient finger do. In milliseconds. */
const QUICK_MS = 500;

let lastAt = Number.NEGATIVE_INFINITY;
/** The ids of what was asked for and is not known to be noted: asked again, it is noted once. */
const asked = new Map<string, string>();

/** Does the usual next step with the money of a recharge, if it is this one; nothing where it is not. */
export function doMoneyStep(say: Say, row: Recharge, how: 'cash_returned' | 'cash_received'): Promise<void> {
  const step = moneyStep(row);
  if (step === null || step.how !== how) return Promise.resolve();
  return deal(say, row, { how, way: step.way, amount: formatRupees(step.amountPaise) });
}

/** Notes that nothing was paid before it failed; nothing where that cannot be. */
export function noteNotTaken(say: Say, row: Recharge): Promise<void> {
  if (!row.money.mayBeNotTaken) return Promise.resolve();
  return deal(say, row, { how: 'not_taken', way: 'cash', amount: '' });
}

/** Notes that the customer knows. What is owed stays. */
export function noteTold(say: Say, row: Recharge): Promise<void> {
  return deal(say, row, { how: 'customer_told', way: 'cash', amount: '' });
}

interface Doing {
  readonly how: DealingKind;
  readonly way: 'cash' | 'upi';
  /** In rupees; empty where no money moves. */
  readonly amount: string;
}

async function deal(say: Say, { refId }: Recharge, doing: Doing): Promise<void> {
  if (!begins()) return;
  const { how, way, amount } = doing;
  const key = JSON.stringify([refId, how, way, amount]);
  const requestId = asked.get(key) ?? newRequestId();
  asked.set(key, requestId);
  useDealt.setState({ busy: refId });
  // Who it was is in the signature of the entry; this is the place where it was pressed.
  const who = how === 'customer_told' ? '' : say('dealing.who');
  const answer = await fromThisCounter(
    galla['recharge:deal-with']({ requestId, refId, how, way, amount, who }),
  );
  if (answer === null) return;
  useDealt.setState({ busy: null });
  if (answer.ok || answer.failure.code === 'already_recorded') asked.delete(key);
  if (!answer.ok) {
    const { failure } = answer;
    sayDealt({ refId, tone: 'bad', says: (inWords) => failureText(inWords, failure), move: null });
    return;
  }
  const { move } = answer.value;
  takeDealt({ how, way, amount, slipNumber: move?.slipNumber ?? null }, answer.value);
}

/** Takes up what was noted about the money of a recharge, and says it where it was done. */
export function takeDealt(done: DoneWith, after: DealtWith): void {
  takeChanged(after);
  const { refId, move } = after;
  sayDealt({ refId, tone: 'good', says: (say) => dealtSentence(say, done, after), move: move?.seq ?? null });
}

/** Takes back what was done last, if it can be: the journal keeps both. */
export async function undoDealing(say: Say): Promise<void> {
  const { last } = useDealt.getState();
  if (last === null || last.move === null || !begins()) return;
  const { refId, move: seq } = last;
  const key = `undo ${seq}`;
  const requestId = asked.get(key) ?? newRequestId();
  asked.set(key, requestId);
  useDealt.setState({ busy: refId });
  const answer = await fromThisCounter(
    galla['drawer:reverse']({ requestId, seq, reason: say('dealing.undo_reason') }),
  );
  if (answer === null) return;
  useDealt.setState({ busy: null });
  sayDealt(undone(refId, seq, answer));
  if (answer.ok) {
    asked.delete(key);
    void refreshDay();
  }
}

function undone(refId: Recharge['refId'], seq: number, answer: AnswerOf<'drawer:reverse'>) {
  if (answer.ok)
    return { refId, tone: 'good', says: (say: Say) => say('dealing.said.undone'), move: null } as const;
  const { failure } = answer;
  return { refId, tone: 'bad', says: (say: Say) => failureText(say, failure), move: seq } as const;
}

/** Whether a press may do something now: one at a time, and not a second one right after the first. */
function begins(): boolean {
  const now = performance.now();
  const isQuick = now - lastAt < QUICK_MS;
  if (useDealt.getState().busy !== null || isQuick) return false;
  lastAt = now;
  return true;
}

import { create } from 'zustand';
import type { AnswerOf } from '../../../../preload/contract/calls';
import type { Events } from '../../../../preload/contract/events';
import { fromThisCounter } from '../../store/which-counter';
import { isTrouble, usePrints } from '../../store/print-store';
import { failureText } from '../../text/failures';
import { askToPrint } from '../slip/ask-to-print';
import { printedSentence } from './print-slip-words';

/** The slip that is being printed, and what the last one came to. */
interface Printing {
  readonly busy: string | null;
  readonly said: { readonly refId: string; readonly tone: 'good' | 'bad'; readonly text: string } | null;
}

export const usePrinting = create<Printing>(() => ({ busy: null, said: null }));

/** Prints a slip of a recharge. The sale does not depend on it in any way. */
export async function printSlip(refId: string): Promise<void> {
  if (usePrinting.getState().busy !== null) return;
  usePrinting.setState({ busy: refId, said: null });
  const answer = await fromThisCounter(askToPrint(refId));
  if (answer === null) return;
  usePrinting.setState({ busy: null });
  say(refId, answer);
}

/** Forgets what was said at the counter that is left. */
export function forgetPrinting(): void {
  usePrinting.setState({ busy: null, said: null });
}

/** Says what became of a slip that the shop wants printed by itself. */
export function takeWent({ refId, answer }: Events['slip:went']): void {
  say(refId, answer);
}

function say(refId: string, answer: AnswerOf<'slip:print'>): void {
  usePrinting.setState({
    said: answer.ok
      ? { refId, tone: 'good', text: printedSentence(answer.value) }
      : { refId, tone: 'bad', text: failureText(answer.failure) },
  });
}

// What was said of a slip is over once the printing strip knows of trouble with it, also when that is dealt with.
usePrints.subscribe(({ tasks }) => {
  const { said } = usePrinting.getState();
  const over = tasks.some(({ sale, state }) => sale?.refId === said?.refId && isTrouble(state));
  if (said !== null && over) usePrinting.setState({ said: null });
});

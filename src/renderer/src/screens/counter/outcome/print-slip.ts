import { create } from 'zustand';
import type { AnswerOf } from '../../../../../preload/contract/bridge/calls';
import type { Events } from '../../../../../preload/contract/bridge/events';
import type { Say } from '../../../../../preload/contract/words/say';
import { fromThisCounter } from '../../../store/which-counter';
import { isTrouble, usePrints } from '../../../store/print-store';
import { failureText } from '../../../text/failures';
import { askToPrint } from '../../slip/ask-to-print';
import { useSale } from '../sale-store';
import { printedWords } from '../../slip/printed-words';

/** What the last slip came to. */
interface SlipRemark {
  /** The sale of the slip; `null`: there was none to print. */
  readonly refId: string | null;
  /** The outcome that was on screen when it was said: whoever pressed a key looks there. */
  readonly beside: string | null;
  readonly tone: 'good' | 'bad';
  readonly says: (say: Say) => string;
}

/** The slip that is being printed, and what the last one came to. */
interface Printing {
  readonly busy: string | null;
  readonly said: SlipRemark | null;
}

export const usePrinting = create<Printing>(() => ({ busy: null, said: null }));

/** Prints a slip of a recharge. The sale does not depend on it in any way. */
export async function printSlip(refId: string): Promise<void> {
  if (usePrinting.getState().busy !== null) return;
  usePrinting.setState({ busy: refId, said: null });
  const answer = await fromThisCounter(askToPrint(refId));
  if (answer === null) return;
  usePrinting.setState({ busy: null });
  tell(refId, answer, useSale.getState().outcome);
}

/** Says that the keys of slips have nothing to do yet. */
export function sayNoSlip(): void {
  const beside = useSale.getState().outcome;
  usePrinting.setState({
    said: { refId: null, beside, tone: 'bad', says: (say) => say('counter.slip.none') },
  });
}

/** Forgets what was said at the counter that is left. */
export function forgetPrinting(): void {
  usePrinting.setState({ busy: null, said: null });
}

/** Says what became of a slip that the shop wants printed by itself. */
export function takeWent({ refId, answer }: Events['slip:went']): void {
  // Nobody pressed a key for it: it is said beside its own outcome, or not at all.
  tell(refId, answer, refId);
}

function tell(refId: string, answer: AnswerOf<'slip:print'>, beside: string | null): void {
  usePrinting.setState({
    said: answer.ok
      ? { refId, beside, tone: 'good', says: (say) => printedWords(say, answer.value) }
      : { refId, beside, tone: 'bad', says: (say) => failureText(say, answer.failure) },
  });
}

// Said beside one outcome, it is old news beside the next.
useSale.subscribe(({ outcome }, before) => {
  const { said } = usePrinting.getState();
  if (outcome !== before.outcome && said !== null && said.refId !== outcome)
    usePrinting.setState({ said: null });
});

// What was said of a slip is over once the printing strip knows of trouble with it, also when that is dealt with.
usePrints.subscribe(({ tasks }) => {
  const { said } = usePrinting.getState();
  const over = tasks.some(
    ({ sale, state }) => sale !== null && sale.refId === said?.refId && isTrouble(state),
  );
  if (said !== null && over) usePrinting.setState({ said: null });
});

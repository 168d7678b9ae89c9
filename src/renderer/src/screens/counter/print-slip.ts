import { create } from 'zustand';
import type { RechargeState } from '../../../../preload/contract/recharge';
import { galla } from '../../bridge';
import { failureText } from '../../text/failures';
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
  const answer = await galla['slip:print']({ refId, language: null });
  usePrinting.setState({
    busy: null,
    said: answer.ok
      ? { refId, tone: 'good', text: printedSentence(answer.value) }
      : { refId, tone: 'bad', text: failureText(answer.failure) },
  });
}

/** Whether there is something to print: not while it is on its way, and not when nothing was sent. */
export function hasSlip(state: RechargeState): boolean {
  return state !== 'created' && state !== 'sent' && state !== 'not_sent';
}

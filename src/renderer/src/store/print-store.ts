import { create } from 'zustand';
import type { PrintTask } from '../../../preload/contract/printing/print-task';
import { galla } from '../page/bridge';

/** Slips on their way to printers, as main told them last. */
export const usePrints = create<{ readonly tasks: readonly PrintTask[] }>(() => ({ tasks: [] }));

/** Whether a person has to deal with a slip in this state. */
export function isTrouble(state: PrintTask['state']): state is 'failed' | 'not_known' {
  return state === 'failed' || state === 'not_known';
}

let round = 0;

/** Forgets the slips of the counter that is left. */
export function forgetPrints(): void {
  round += 1;
  usePrints.setState({ tasks: [] });
}

/** Asks again. An answer that was overtaken by a later question is thrown away. */
export async function refreshPrints(): Promise<void> {
  round += 1;
  const mine = round;
  const answer = await galla['prints:open']({});
  if (mine === round && answer.ok) usePrints.setState({ tasks: answer.value });
}

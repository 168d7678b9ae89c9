import type { PrintOutcome } from '../../../../../preload/contract/printing/slip';

/** Said to who presses a key of slips on a day without any. */
export const noSlipSentence = 'There is no slip to print yet.';

/** Honest about what is known: a slip on its way is not on paper yet. */
export function printedSentence(outcome: PrintOutcome): string {
  const what = outcome.copy === 0 ? 'The slip' : `Duplicate ${outcome.copy}`;
  return outcome.kind === 'saved'
    ? `${what} is saved as ${outcome.file}.`
    : `${what} goes to ${outcome.printer}. Look whether paper comes out.`;
}

/** Of a slip that stands in the printing strip, where it is dealt with. */
export function troubleSentence(state: 'failed' | 'not_known'): string {
  return state === 'failed'
    ? 'The slip was not printed. F7 goes to it.'
    : 'Look whether the slip came out. F7 goes to it.';
}

import type { PrintOutcome } from '../../../../preload/contract/receipt';

/** Honest about what is known: a slip on its way is not on paper yet. */
export function printedSentence(outcome: PrintOutcome): string {
  const what = outcome.copy === 0 ? 'The slip' : `Duplicate ${outcome.copy}`;
  return outcome.kind === 'saved'
    ? `${what} is saved as ${outcome.file}.`
    : `${what} goes to ${outcome.printer}. Look whether paper comes out.`;
}

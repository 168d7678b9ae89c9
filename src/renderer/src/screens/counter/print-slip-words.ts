import type { PrintOutcome } from '../../../../preload/contract/receipt';

/** Honest about what is known: a spooler that took a slip has not put it on paper yet. */
export function printedSentence(outcome: PrintOutcome): string {
  const what = outcome.copy === 0 ? 'The slip' : `Duplicate ${outcome.copy}`;
  return outcome.kind === 'saved'
    ? `${what} is saved as ${outcome.file}.`
    : `${what} was handed to ${outcome.printer}. Look whether the paper came out.`;
}

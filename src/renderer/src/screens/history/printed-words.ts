import type { PrintOutcome } from '../../../../preload/contract/receipt';

/** Where a slip went. A spooler that took it has not printed it yet, and the sentence does not say so. */
export function printedWords(outcome: PrintOutcome): string {
  const what = outcome.copy === 0 ? 'The slip' : `Duplicate ${outcome.copy}`;
  switch (outcome.kind) {
    case 'accepted':
      return `${what} went to ${outcome.printer}. Look whether paper came out.`;
    case 'saved':
      return `${what} is saved as ${outcome.file}.`;
  }
}

import type { PrintOutcome } from '../../../../preload/contract/printing/slip';

/** Where a slip went. It is not printed yet, and the sentence does not say so. */
export function printedWords(outcome: PrintOutcome): string {
  const what = outcome.copy === 0 ? 'The slip' : `Duplicate ${outcome.copy}`;
  switch (outcome.kind) {
    case 'queued':
      return `${what} goes to ${outcome.printer}. Look whether paper comes out.`;
    case 'saved':
      return `${what} is saved as ${outcome.file}.`;
  }
}

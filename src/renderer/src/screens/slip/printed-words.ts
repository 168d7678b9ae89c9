import type { PrintOutcome } from '../../../../preload/contract/printing/slip';
import type { Say } from '../../../../preload/contract/words/say';

/** Where a slip went. It is not printed yet, and the sentence does not say so. */
export function printedWords(say: Say, outcome: PrintOutcome): string {
  const { copy } = outcome;
  switch (outcome.kind) {
    case 'queued':
      return copy === 0
        ? say('slip.queued.first', { printer: outcome.printer })
        : say('slip.queued.copy', { copy, printer: outcome.printer });
    case 'saved':
      return copy === 0
        ? say('slip.saved.first', { file: outcome.file })
        : say('slip.saved.copy', { copy, file: outcome.file });
  }
}

import { closeName } from '../../../../preload/contract/shift/close-id';
import { fail, ok } from '../../../../preload/contract/result';
import type { CloseNotSaved, NoClose } from '../../../desk/slips/close-printer';
import type { Budget } from '../../budget';
import type { Handlers } from '../../handlers';
import { onDesk } from '../../on-desk';
import type { HandlerParts } from '../handler-parts';
import { notRead, notWritten } from '../journal-refusal';

/** What a Z on paper works with. */
export interface ClosePrintParts extends Pick<HandlerParts, 'desks'> {
  /** How often slips may be asked for, on paper or as files. */
  readonly printBudget: Budget;
  /** Asks where to save; `null`: the person changed their mind. */
  chooseFile(suggestedName: string): Promise<string | null>;
}
type ClosePrintCall = 'close:preview' | 'close:print' | 'close:save-pdf';

const tooManyPrints = fail({ code: 'too_many_prints' } as const);

/** The Z on paper and as a file. */
export function closePrintHandlers({
  desks,
  printBudget,
  chooseFile,
}: ClosePrintParts): Pick<Handlers, ClosePrintCall> {
  return {
    'close:preview': onDesk(desks, async ({ closePrinter }, wanted) => {
      const shown = await closePrinter.preview(wanted);
      return shown.ok ? shown : noClose(shown.failure);
    }),
    'close:print': onDesk(desks, async ({ closePrinter }, wanted, actor) => {
      if (!printBudget.take()) return tooManyPrints;
      const printed = await closePrinter.print(wanted, actor);
      if (printed.ok) return printed;
      const { failure } = printed;
      switch (failure.kind) {
        case 'no_printer':
          return fail({ code: 'no_printer' } as const);
        case 'queue_full':
          return tooManyPrints;
        case 'not_written':
          return notWritten(failure.failure);
        case 'not_saved':
        case 'no_such_close':
        case 'not_read':
          return notSaved(failure);
      }
    }),
    'close:save-pdf': onDesk(desks, async ({ closePrinter }, wanted, actor) => {
      if (!printBudget.take()) return tooManyPrints;
      const named = await closePrinter.preview(wanted);
      if (!named.ok) return noClose(named.failure);
      const file = await chooseFile(`z-${closeName(wanted)}.pdf`);
      if (file === null) return fail({ code: 'cancelled' } as const);
      const saved = await closePrinter.savePdf(wanted, file, actor);
      return saved.ok ? ok(saved.value) : notSaved(saved.failure);
    }),
  };
}

function notSaved(failure: CloseNotSaved) {
  return failure.kind === 'not_saved'
    ? fail({ code: 'pdf_not_saved', cause: failure.cause } as const)
    : noClose(failure);
}

function noClose(failure: NoClose) {
  return failure.kind === 'no_such_close'
    ? fail({ code: 'no_such_close' } as const)
    : notRead(failure.failure);
}

import { join } from 'node:path';
import type { AnswerOf, RequestOf } from '../../../../preload/contract/bridge/calls';
import type { Recharge } from '../../../../preload/contract/sale/recharge';
import type { PrintOutcome } from '../../../../preload/contract/printing/slip';
import { fail, ok, type Result } from '../../../../preload/contract/result';
import type { SavedPrinter } from '../../../../preload/contract/printing/saved-printer';
import { opensDrawer, writePrintContent } from '../../../printing/outbox/print-content';
import { printerFor } from '../../../printing/outbox/printer-for';
import { printsByItself } from '../../../printing/outbox/prints-by-itself';
import { slipFileName } from '../../../printing/slip-file-name';
import { anybody } from '../../../recharge/state/moment';
import { notRead, notWritten } from '../journal-refusal';
import { savePdf, savePicture } from './save-slip';
import { noteCopy, slipOf, type Slip, type SlipParts } from './slip-of';

/** The one way by which new slips get on their way to paper. */
export interface SlipPrinter {
  /** A person wants a slip: the original, or the next copy. */
  print(wanted: RequestOf<'slip:print'>): Promise<AnswerOf<'slip:print'>>;
  /** A person wants it as this PDF file. */
  savePdf(wanted: RequestOf<'slip:save-pdf'>, file: string): Promise<AnswerOf<'slip:save-pdf'>>;
  /** A person wants it as this PNG file. */
  savePicture(wanted: RequestOf<'slip:save-picture'>, file: string): Promise<AnswerOf<'slip:save-picture'>>;
  /**
   * The request of a recharge has ended: prints its slip if the shop wants that without a word. `null`: it does
   * not, or a slip of it was made before. Only ever to a printer: a PDF nobody asked for would make the slip
   * on paper a duplicate.
   */
  printByItself(recharge: Recharge): Promise<AnswerOf<'slip:print'> | null>;
}

/** Makes it. One slip after the other: two presses at once, or a press and the rule, must not both be the original. */
export function createSlipPrinter(parts: SlipParts): SlipPrinter {
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  /** As a file, with what is known when its turn comes. */
  function saved<F>(
    wanted: RequestOf<'slip:preview'>,
    save: (slip: Slip) => Promise<Result<PrintOutcome, F>>,
  ) {
    return inTurn(async () => {
      const slip = await slipOf(wanted, parts);
      return slip.ok ? save(slip.value) : slip;
    });
  }

  return {
    savePdf: (wanted, file) => saved(wanted, (slip) => savePdf(file, slip, parts)),
    savePicture: (wanted, file) => saved(wanted, (slip) => savePicture(file, slip, parts)),
    print: async (wanted) =>
      parts.printBudget.take()
        ? inTurn(() => print(wanted, parts))
        : fail({ code: 'too_many_prints' } as const),
    printByItself: (recharge) => inTurn(() => printByItself(recharge, parts)),
  };
}

async function print(wanted: RequestOf<'slip:print'>, parts: SlipParts): Promise<AnswerOf<'slip:print'>> {
  const slip = await slipOf(wanted, parts);
  if (!slip.ok) return slip;
  const printer = printerFor(slip.value.recharge, parts.settings.read().printing);
  if (printer === 'missing') return fail({ code: 'no_printer' });
  if (printer !== null) return queue(printer, slip.value, wanted.requestId, parts);
  return savePdf(join(parts.slipFolder, slipFileName(slip.value.document, 'pdf')), slip.value, parts);
}

async function printByItself({ refId }: Recharge, parts: SlipParts): Promise<AnswerOf<'slip:print'> | null> {
  const { printing } = parts.settings.read();
  if (!Object.values(printing.autoPrint).includes('always')) return null;
  const slip = await slipOf({ refId, language: null }, parts);
  if (!slip.ok) return slip;
  // What is on disk decides, not what was told: the row, and every job that may have come to paper.
  const { desk, recharge } = slip.value;
  if (!printsByItself(recharge, printing.autoPrint, parts.clock.now())) return null;
  const jobs = await desk.journal.printsOf(refId);
  if (!jobs.ok) return notRead(jobs.failure);
  if (jobs.value.length > 0) return null;
  const printer = printerFor(recharge, printing);
  if (printer === 'missing') return fail({ code: 'no_printer' });
  return printer === null ? null : queue(printer, slip.value, null, parts);
}

/** A queue that is longer than a busy hour's is not printed by anybody. */
const MOST_WAITING = 100;

/** Answers when the job is on disk. The slip counts from then on: it may come out at any time. */
async function queue(
  printer: SavedPrinter,
  slip: Slip,
  requestId: string | null,
  parts: SlipParts,
): Promise<AnswerOf<'slip:print'>> {
  const { desk, recharge, document } = slip;
  if (desk.prints.waiting() >= MOST_WAITING) return fail({ code: 'too_many_prints' });
  const openDrawer = opensDrawer(recharge, desk.mode === 'practice');
  const queued = await desk.prints.add(
    {
      refId: recharge.refId,
      copy: document.copy,
      printer: printer.id,
      requestId,
      slip: writePrintContent({ slip: document, openDrawer }),
    },
    anybody,
  );
  if (!queued.ok) return notWritten(queued.failure);
  const { copy } = queued.value;
  await noteCopy(slip, copy, printer.label, parts);
  return ok({ kind: 'queued', printer: printer.label, copy });
}

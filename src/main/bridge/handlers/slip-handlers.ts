import { join } from 'node:path';
import type { AnswerOf, RequestOf } from '../../../preload/contract/calls';
import type { PrintOutcome } from '../../../preload/contract/receipt';
import { fail, ok } from '../../../preload/contract/result';
import type { SavedPrinter } from '../../../preload/contract/saved-printer';
import { opensDrawer, writePrintContent } from '../../printing/print-content';
import { slipFileName } from '../../printing/slip-file-name';
import { slipText } from '../../receipts/slip-text';
import type { Handlers } from '../handlers';
import { notWritten } from './journal-refusal';
import { noteCopy, slipOf, type Slip, type SlipParts } from './slip-of';

type SlipCall = 'slip:preview' | 'slip:print' | 'slip:save-pdf' | 'slip:text';

/** Slips. Whatever happens here, the sale they speak of stands. */
export function slipHandlers(parts: SlipParts): Pick<Handlers, SlipCall> {
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: two presses at once must not both make the original. */
  async function print(wanted: RequestOf<'slip:print'>): Promise<AnswerOf<'slip:print'>> {
    const { printer } = parts.settings.read().printing;
    const slip = await slipOf(wanted, parts);
    if (!slip.ok) return slip;
    if (printer === null) {
      return saveTo(join(parts.slipFolder, slipFileName(slip.value.document, 'pdf')), slip.value, parts);
    }
    const saved = parts.printerOf(printer);
    return saved === null ? fail({ code: 'no_printer' }) : queue(saved, slip.value, parts);
  }

  return {
    async 'slip:preview'(wanted) {
      const slip = await slipOf(wanted, parts);
      return slip.ok ? ok(slip.value.document) : slip;
    },
    'slip:print'(wanted) {
      const printing = last.then(() => print(wanted));
      last = printing.catch(() => undefined);
      return printing;
    },
    async 'slip:save-pdf'(wanted) {
      const slip = await slipOf(wanted, parts);
      if (!slip.ok) return slip;
      const file = await parts.chooseFile(slipFileName(slip.value.document, 'pdf'));
      return file === null ? fail({ code: 'cancelled' }) : saveTo(file, slip.value, parts);
    },
    async 'slip:text'(wanted) {
      const slip = await slipOf(wanted, parts);
      return slip.ok ? ok({ text: slipText(slip.value.document) }) : slip;
    },
  };
}

/** Answers when the job is on disk. The slip counts from then on: it may come out at any time. */
async function queue(printer: SavedPrinter, slip: Slip, parts: SlipParts): Promise<AnswerOf<'slip:print'>> {
  const { desk, recharge, document } = slip;
  const openDrawer = opensDrawer(recharge, desk.mode === 'practice');
  const queued = await desk.prints.add({
    refId: recharge.refId,
    copy: document.copy,
    printer: printer.id,
    slip: writePrintContent({ slip: document, openDrawer }),
  });
  if (!queued.ok) return notWritten(queued.failure);
  await noteCopy(slip, printer.label, parts);
  return ok({ kind: 'queued', printer: printer.label, copy: document.copy });
}

async function saveTo(file: string, slip: Slip, parts: SlipParts) {
  const saved = await parts.printing.savePdf(slip.document, parts.settings.read().counter.slipWidth, file);
  if (!saved.ok) return fail({ code: 'pdf_not_saved', cause: saved.failure } as const);
  await noteCopy(slip, 'PDF', parts);
  const outcome: PrintOutcome = { kind: 'saved', file, copy: slip.document.copy };
  return ok(outcome);
}

import { join } from 'node:path';
import type { CloseDocument, PrintOutcome, SlipLanguage } from '../../../preload/contract/printing/slip';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { stampOf } from '../../../preload/contract/sale/stamp';
import type { Close } from '../../../preload/contract/shift/close';
import type { CloseId } from '../../../preload/contract/shift/close-id';
import type { Journal } from '../../journal/thread/journal-client';
import { shopPrinter } from '../../printing/outbox/printer-for';
import { slipFileName } from '../../printing/slip-file-name';
import type { PdfFailure } from '../../printing/page/slip-pdf';
import { signedTime, type Actor } from '../../recharge/state/moment';
import { closeDocument } from '../../slips/closing/close-document';
import { notRead, type NotRead } from '../journal-trouble';
import { queuePaper, type NotQueued } from './queue-paper';
import type { SlipPorts } from './slip-ports';

/** Which Z is wanted on paper, and how it speaks; `null`: as the shop's slips do. */
export interface CloseOnPaper extends CloseId {
  readonly language: SlipLanguage | null;
}

/** Why there is no Z to print. */
export type NoClose = { readonly kind: 'no_such_close' } | NotRead;
/** Why it is not saved as a file. */
export type CloseNotSaved = NoClose | { readonly kind: 'not_saved'; readonly cause: PdfFailure };
/** Why it is not on its way to paper. */
export type CloseNotPrinted = CloseNotSaved | NotQueued | { readonly kind: 'no_printer' };

/** The way of a Z to paper, or into a file. It waits for nothing that sells. */
export interface ClosePrinter {
  preview(wanted: CloseOnPaper): Promise<Result<CloseDocument, NoClose>>;
  /** On the printer of the shop; without one, a PDF beside the slips. */
  print(
    wanted: CloseOnPaper & { readonly requestId: string },
    actor: Actor,
  ): Promise<Result<PrintOutcome, CloseNotPrinted>>;
  savePdf(wanted: CloseOnPaper, file: string, actor: Actor): Promise<Result<PrintOutcome, CloseNotSaved>>;
}

/** What it works with. */
export type ClosePorts = Omit<SlipPorts, 'journal'> & {
  readonly journal: Pick<Journal, 'closeOf' | 'closeNumber' | 'printsOfClose' | 'noteSlipFile'>;
};

interface Found {
  readonly document: CloseDocument;
  /** Its number in the journal. */
  readonly number: number;
}

/** Makes it. In turn with the slips: pressed twice, the second is a duplicate. */
export function createClosePrinter(ports: ClosePorts): ClosePrinter {
  const { inTurn } = ports;

  async function save(
    { document, number }: Found,
    file: string,
    actor: Actor,
  ): Promise<Result<PrintOutcome, CloseNotSaved>> {
    const saved = await ports.files.savePdf(document, ports.shop().counter.slipWidth, file);
    if (!saved.ok) return fail({ kind: 'not_saved', cause: saved.failure });
    // The file is there whether or not that can be noted.
    await ports.journal.noteSlipFile({ close: number, copy: document.copy }, signedTime(ports.clock, actor));
    return ok({ kind: 'saved', file, copy: document.copy });
  }

  return {
    async preview(wanted) {
      const found = await find(wanted, ports);
      return found.ok ? ok(found.value.document) : found;
    },
    savePdf: (wanted, file, actor) =>
      inTurn(async () => {
        const found = await find(wanted, ports);
        return found.ok ? save(found.value, file, actor) : found;
      }),
    print: (wanted, actor) =>
      inTurn(async () => {
        const found = await find(wanted, ports);
        if (!found.ok) return found;
        const { document: slip, number: close } = found.value;
        const printer = shopPrinter(ports.shop().printing);
        if (printer === null) return save(found.value, join(ports.folder, slipFileName(slip, 'pdf')), actor);
        if (printer === 'missing') return fail({ kind: 'no_printer' });
        return queuePaper(printer, { slip, close, requestId: wanted.requestId }, actor, ports);
      }),
  };
}

async function find(wanted: CloseOnPaper, ports: ClosePorts): Promise<Result<Found, NoClose>> {
  const { journal, clock } = ports;
  const [close, number] = await Promise.all([journal.closeOf(wanted), journal.closeNumber(wanted)]);
  if (!close.ok) return notRead(close.failure);
  if (!number.ok) return notRead(number.failure);
  if (close.value === null || number.value === null) return fail({ kind: 'no_such_close' });
  const copies = await journal.printsOfClose(number.value);
  if (!copies.ok) return notRead(copies.failure);
  const { shop, printing } = ports.shop();
  return ok({
    number: number.value,
    document: closeDocument({
      close: close.value,
      shop,
      language: wanted.language ?? printing.language,
      stamp: stampFor(close.value, ports.mode),
      copy: copies.value,
      printedAt: clock.now(),
    }),
  });
}

function stampFor({ figures }: Close, mode: SlipPorts['mode']) {
  if (mode === 'practice') return 'practice';
  const stamps = figures.period.wallets.map(({ accountId }) => stampOf(accountId));
  return stamps.includes('test_gateway') ? 'test_gateway' : 'none';
}

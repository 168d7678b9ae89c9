import { join } from 'node:path';
import type { MoneyMove } from '../../../preload/contract/money-moves/move';
import type { SavedPrinter } from '../../../preload/contract/printing/saved-printer';
import type { PrintOutcome, SlipDocument, SlipLanguage } from '../../../preload/contract/printing/slip';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import { stampOf } from '../../../preload/contract/sale/stamp';
import { printerFor } from '../../printing/outbox/printer-for';
import { slipFileName } from '../../printing/slip-file-name';
import { signedTime, type Actor } from '../../recharge/state/moment';
import { returnSlip } from '../../slips/return-slip';
import { notRead } from '../journal-trouble';
import { lastLanguage } from './earlier-slips';
import { queuePaper } from './queue-paper';
import type { SlipNotPrinted } from './slip-failures';
import type { SlipPorts } from './slip-ports';

/** The slip of a return that somebody wants. */
export interface ReturnWanted {
  /** The move. */
  readonly seq: number;
  /** `null` for the one that the slip of its recharge had, else the one of the shop. */
  readonly language: SlipLanguage | null;
  readonly requestId: string;
  /** The row as whoever asked may see it; as it is where this is missing. */
  readonly shown?: (row: Recharge) => Recharge;
}

/** Why the slip of a return is not on its way to paper. */
export type ReturnNotPrinted =
  SlipNotPrinted | { readonly kind: 'no_such_move' } | { readonly kind: 'already_reversed' };

/** Numbered slips of money that went back to a customer. */
export interface ReturnPrinter {
  /** A person wants it: on paper, or as a PDF file where the shop has no printer. */
  print(wanted: ReturnWanted, actor: Actor): Promise<Result<PrintOutcome, ReturnNotPrinted>>;
  /**
   * Money has just gone back: its slip goes to the printer, with the pulse that opens the drawer for cash. `null`: the shop
   * has no printer. Whatever comes of it, the return stands.
   */
  printByItself(seq: number, actor: Actor): Promise<Result<PrintOutcome, ReturnNotPrinted> | null>;
}

/** Makes it. */
export function createReturnPrinter(ports: SlipPorts): ReturnPrinter {
  const { inTurn } = ports;
  return {
    print: ({ seq, language, requestId, shown = (row) => row }, actor) =>
      inTurn(async () => {
        const made = await documentOf(seq, language, shown, ports);
        if (!made.ok) return made;
        const { document, printer } = made.value;
        if (printer === 'missing') return fail({ kind: 'no_printer' });
        if (printer !== null) {
          return queuePaper(printer, { slip: document, move: seq, requestId }, actor, ports);
        }
        const file = join(
          ports.folder,
          `return-${made.value.move.slipNumber ?? 0}-${slipFileName(document, 'pdf')}`,
        );
        const saved = await ports.files.savePdf(document, ports.shop().counter.slipWidth, file);
        if (!saved.ok) return fail({ kind: 'not_saved', cause: saved.failure });
        // The file is there whether or not that can be noted.
        await ports.journal.noteSlipFile({ move: seq, copy: document.copy }, signedTime(ports.clock, actor));
        return ok({ kind: 'saved', file, copy: document.copy });
      }),
    printByItself: (seq, actor) =>
      inTurn(async () => {
        const made = await documentOf(seq, null, (row) => row, ports);
        if (!made.ok) return made;
        const { document, printer, move } = made.value;
        if (printer === 'missing' || printer === null) return null;
        // Asked for once more with the same request, the return is the same, and so is its slip. No request of the page is named so.
        const requestId = `return:${seq}`;
        const openDrawer = move.way === 'cash' && ports.mode === 'real';
        return queuePaper(printer, { slip: document, move: seq, requestId, openDrawer }, actor, ports);
      }),
  };
}

interface ReturnMade {
  readonly document: SlipDocument;
  readonly move: MoneyMove;
  readonly printer: SavedPrinter | 'missing' | null;
}

async function documentOf(
  seq: number,
  language: SlipLanguage | null,
  shown: (row: Recharge) => Recharge,
  { journal, shop: settings, clock }: SlipPorts,
): Promise<Result<ReturnMade, ReturnNotPrinted>> {
  const found = await journal.moneyMove(seq);
  if (!found.ok) return notRead(found.failure);
  const move = found.value;
  if (move === null || move.slipNumber === null || move.refId === null) return fail({ kind: 'no_such_move' });
  // SECURITY: a slip that says "money returned" of money that did not go out is taken for the proof that it did.
  if (move.reversedBy !== null) return fail({ kind: 'already_reversed' });
  const details = await journal.details(move.refId);
  if (!details.ok) return notRead(details.failure);
  if (details.value === null) return fail({ kind: 'no_such_recharge' });
  const copies = await journal.printsOfReturn(seq);
  if (!copies.ok) return notRead(copies.failure);
  const { recharge, events } = details.value;
  const { shop, slips, logo, printing } = settings();
  const document = returnSlip({
    recharge: shown(recharge),
    move,
    shop,
    slips,
    hasLogo: logo !== null,
    stamp: stampOf(recharge.accountId),
    language: language ?? lastLanguage(events) ?? printing.language,
    copy: copies.value,
    printedAt: clock.now(),
  });
  const printer = printerFor({ state: 'refunded', category: recharge.category }, printing);
  return ok({ document, move, printer });
}

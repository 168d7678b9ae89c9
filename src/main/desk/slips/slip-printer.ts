import { join } from 'node:path';
import type { SavedPrinter } from '../../../preload/contract/printing/saved-printer';
import type { PrintOutcome, SlipDocument } from '../../../preload/contract/printing/slip';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import { opensDrawer, writePrintContent } from '../../printing/outbox/print-content';
import { printerFor } from '../../printing/outbox/printer-for';
import { printsByItself } from '../../printing/outbox/prints-by-itself';
import { slipFileName } from '../../printing/slip-file-name';
import { galla, type Actor } from '../../recharge/state/moment';
import { notRead, notWritten } from '../journal-trouble';
import { saveSlip, type SlipFileKind } from './save-slip';
import type { NoSlip, SlipNotPrinted, SlipNotSaved } from './slip-failures';
import { noteCopy, slipOf, type Slip, type SlipWanted } from './slip-of';
import type { SlipPorts } from './slip-ports';

/** A slip that a person wants on paper. */
export interface PrintWanted extends SlipWanted {
  /** Made once for each press: what is asked again with it is printed once. */
  readonly requestId: string;
}

/** The one way by which new slips get on their way to paper, or become files. */
export interface SlipPrinter {
  /** The slip as it would be printed now; nothing is counted. */
  preview(wanted: SlipWanted): Promise<Result<SlipDocument, NoSlip>>;
  /** A person wants a slip: the original, or the next copy. */
  print(wanted: PrintWanted, actor: Actor): Promise<Result<PrintOutcome, SlipNotPrinted>>;
  /** A person wants it as this file, with what is known when its turn comes. */
  save(
    as: SlipFileKind,
    wanted: SlipWanted,
    file: string,
    actor: Actor,
  ): Promise<Result<PrintOutcome, SlipNotSaved>>;
  /**
   * The request of a recharge has ended: prints its slip if the shop wants that without a word. `null`: it does
   * not, or a slip of it was made before. Only ever to a printer: a PDF nobody asked for would make the slip
   * on paper a duplicate.
   */
  printByItself(recharge: Recharge): Promise<Result<PrintOutcome, SlipNotPrinted> | null>;
}

/** Makes it. One slip after the other: two presses at once, or a press and the rule, must not both be the original. */
export function createSlipPrinter(ports: SlipPorts): SlipPrinter {
  const { inTurn } = ports;

  return {
    async preview(wanted) {
      const slip = await slipOf(wanted, ports);
      return slip.ok ? ok(slip.value.document) : slip;
    },
    save: (as, wanted, file, actor) =>
      inTurn(async () => {
        const slip = await slipOf(wanted, ports);
        return slip.ok ? saveSlip(as, file, slip.value, actor, ports) : slip;
      }),
    print: (wanted, actor) => inTurn(() => print(wanted, actor, ports)),
    printByItself: (recharge) => inTurn(() => printByItself(recharge, ports)),
  };
}

async function print(
  wanted: PrintWanted,
  actor: Actor,
  ports: SlipPorts,
): Promise<Result<PrintOutcome, SlipNotPrinted>> {
  const slip = await slipOf(wanted, ports);
  if (!slip.ok) return slip;
  const printer = printerFor(slip.value.recharge, ports.shop().printing);
  if (printer === 'missing') return fail({ kind: 'no_printer' });
  if (printer !== null) return queue(printer, slip.value, wanted.requestId, actor, ports);
  const file = join(ports.folder, slipFileName(slip.value.document, 'pdf'));
  return saveSlip('pdf', file, slip.value, actor, ports);
}

async function printByItself(
  { refId }: Recharge,
  ports: SlipPorts,
): Promise<Result<PrintOutcome, SlipNotPrinted> | null> {
  const { printing } = ports.shop();
  if (!Object.values(printing.autoPrint).includes('always')) return null;
  const slip = await slipOf({ refId, language: null }, ports);
  if (!slip.ok) return slip;
  // What is on disk decides, not what was told: the row, and every job that may have come to paper.
  const { recharge } = slip.value;
  if (!printsByItself(recharge, printing.autoPrint, ports.clock.now())) return null;
  const jobs = await ports.journal.printsOf(refId);
  if (!jobs.ok) return notRead(jobs.failure);
  if (jobs.value.length > 0) return null;
  const printer = printerFor(recharge, printing);
  if (printer === 'missing') return fail({ kind: 'no_printer' });
  return printer === null ? null : queue(printer, slip.value, null, galla, ports);
}

/** A queue that is longer than a busy hour's is not printed by anybody. */
export const MOST_WAITING = 100;

/** Answers when the job is on disk. The slip counts from then on: it may come out at any time. */
async function queue(
  printer: SavedPrinter,
  slip: Slip,
  requestId: string | null,
  actor: Actor,
  ports: SlipPorts,
): Promise<Result<PrintOutcome, SlipNotPrinted>> {
  const { recharge, document } = slip;
  if (ports.prints.waiting() >= MOST_WAITING) return fail({ kind: 'queue_full' });
  const openDrawer = opensDrawer(recharge, ports.mode === 'practice');
  const queued = await ports.prints.add(
    {
      refId: recharge.refId,
      copy: document.copy,
      printer: printer.id,
      requestId,
      slip: writePrintContent({ slip: document, openDrawer }),
    },
    actor,
  );
  if (!queued.ok) return notWritten(queued.failure);
  const { copy } = queued.value;
  await noteCopy(slip, copy, printer.label, actor, ports);
  return ok({ kind: 'queued', printer: printer.label, copy });
}

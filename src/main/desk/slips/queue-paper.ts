import type { SavedPrinter } from '../../../preload/contract/printing/saved-printer';
import type { Printable, PrintOutcome } from '../../../preload/contract/printing/slip';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { NewPrintJob } from '../../journal/books/print-jobs';
import { writePrintContent } from '../../printing/outbox/print-content';
import type { Actor } from '../../recharge/state/moment';
import { notWritten, type NotWritten } from '../journal-trouble';
import type { SlipPorts } from './slip-ports';
import { MOST_WAITING } from './slip-printer';

/** What is brought to paper, and what it is of: it is no slip of a recharge, and counts as no copy of one. */
export type Paper = Pick<NewPrintJob, 'requestId' | 'close' | 'move' | 'account'> & {
  readonly slip: Printable;
  readonly openDrawer?: boolean;
};

/** Why it is not on its way: `queue_full`: more wait than anybody will ever print. */
export type NotQueued = NotWritten | { readonly kind: 'queue_full' };

/** Answers when the job is on disk: printing goes on by itself. */
export async function queuePaper(
  printer: SavedPrinter,
  { slip, openDrawer = false, ...of }: Paper,
  actor: Actor,
  { prints }: Pick<SlipPorts, 'prints'>,
): Promise<Result<PrintOutcome, NotQueued>> {
  if (prints.waiting() >= MOST_WAITING) return fail({ kind: 'queue_full' });
  const content = writePrintContent({ slip, openDrawer });
  const job = { ...of, refId: null, copy: slip.copy, printer: printer.id, slip: content };
  const queued = await prints.add(job, actor);
  if (!queued.ok) return notWritten(queued.failure);
  return ok({ kind: 'queued', printer: printer.label, copy: queued.value.copy });
}

import type { AnswerOf, RequestOf } from '../../../preload/contract/bridge/calls';
import { printCauses, type PrintCause, type PrintTask } from '../../../preload/contract/printing/print-task';
import { fail, ok } from '../../../preload/contract/result';
import type { Desk } from '../../desk/desk';
import type { PrintJob } from '../../journal/books/print-jobs';
import { readPrintContent, writePrintContent } from '../../printing/outbox/print-content';
import { oneAfterTheOther } from '../../recharge/one-after-the-other';
import type { Handlers } from '../handlers';
import { noDesk, notRead, notWritten } from './journal-refusal';
import { noteCopy, slipOf, type SlipParts } from './slips/slip-of';

type PrintCall = 'prints:open' | 'prints:again' | 'prints:close' | 'prints:cancel-all';

/** Slips on their way to printers, as a person deals with them. */
export function printHandlers(parts: SlipParts): Pick<Handlers, PrintCall> {
  const inTurn = oneAfterTheOther();
  return {
    async 'prints:open'() {
      const current = await parts.desks.current();
      if (!current.ok) return noDesk(current.failure);
      const desk = current.value;
      const jobs = await desk.prints.open();
      if (!jobs.ok) return notRead(jobs.failure);
      const tasks = await Promise.all(jobs.value.map((job) => taskOf(job, desk, parts)));
      return ok(tasks.filter((task) => task !== null));
    },
    // One after the other: pressed twice, it is printed once.
    'prints:again': (wanted) => inTurn(() => printAgain(wanted, parts)),
    async 'prints:close'({ jobId, as }) {
      const current = await parts.desks.current();
      if (!current.ok) return noDesk(current.failure);
      const { prints } = current.value;
      if (as === 'cancelled') {
        const open = await prints.open();
        if (!open.ok) return notRead(open.failure);
        const job = open.value.find((each) => each.jobId === jobId);
        if (job !== undefined && (await mayStillCome(job, prints, parts)))
          return fail({ code: 'print_held' });
      }
      const closed = await prints.close(jobId, as);
      if (!closed.ok) return notWritten(closed.failure);
      return closed.value ? ok({}) : fail({ code: 'print_over' });
    },
    async 'prints:cancel-all'() {
      const current = await parts.desks.current();
      if (!current.ok) return noDesk(current.failure);
      const cancelled = await current.value.prints.cancelAll();
      return cancelled.ok ? ok({ slips: cancelled.value }) : notWritten(cancelled.failure);
    },
  };
}

/**
 * Makes the slip anew, since the state of the recharge may have moved. It is the same copy when the first surely
 * did not come out whole, the next one when it may lie on the counter.
 */
async function printAgain(
  { jobId, printer }: RequestOf<'prints:again'>,
  parts: SlipParts,
): Promise<AnswerOf<'prints:again'>> {
  if (!parts.printBudget.take()) return fail({ code: 'too_many_prints' });
  const current = await parts.desks.current();
  if (!current.ok) return noDesk(current.failure);
  const { prints } = current.value;
  const open = await prints.open();
  if (!open.ok) return notRead(open.failure);
  const job = open.value.find((each) => each.jobId === jobId);
  if (job === undefined || job.state === 'sending') return fail({ code: 'print_over' });
  // A printer that was removed since: its slips go to the one of the shop. One that a person chose must be there.
  const ofTheShop = parts.settings.read().printing.printer ?? '';
  const to =
    printer === null
      ? (parts.printerOf(job.printer) ?? parts.printerOf(ofTheShop))
      : parts.printerOf(printer);
  if (to === null) return fail({ code: 'no_printer' });
  if (await mayStillCome(job, prints, parts)) return fail({ code: 'print_held' });
  if (job.refId === null || job.state === 'queued') {
    const again = await prints.again(jobId, to.id);
    if (!again.ok) return notWritten(again.failure);
    return again.value ? ok({}) : fail({ code: 'print_over' });
  }
  const before = readPrintContent(job.slip);
  const wanted = { refId: job.refId, language: before?.slip.language ?? null };
  const slip = await slipOf(wanted, parts, job.state === 'failed' ? job.copy : null);
  if (!slip.ok) return slip;
  const { document } = slip.value;
  // The old job ends after the new one is on disk: a stop in between shows both, and loses none.
  const added = await prints.add({
    refId: job.refId,
    copy: document.copy,
    printer: to.id,
    // Whoever asks for the same job again gets the one that was made for it. No request of the page is named so.
    requestId: `again:${jobId}`,
    slip: writePrintContent({
      slip: document,
      openDrawer: job.state === 'failed' && before?.openDrawer === true,
    }),
  });
  if (!added.ok) return notWritten(added.failure);
  const closed = await prints.close(jobId, 'cancelled');
  if (added.value.copy !== job.copy) await noteCopy(slip.value, added.value.copy, to.label, parts);
  return closed.ok ? ok({}) : notWritten(closed.failure);
}

/**
 * Whether the system may print a slip later that a person is done with: it has it, and Galla could not take it back.
 * Said once; then the person knows.
 */
async function mayStillCome(job: PrintJob, prints: Desk['prints'], parts: SlipParts): Promise<boolean> {
  const kind = parts.printerOf(job.printer)?.target.kind;
  const hasSystem = kind === 'cups_raw' || kind === 'windows_raw' || kind === 'driver';
  return job.state === 'not_known' && hasSystem && !(await prints.withdraw(job.jobId));
}

async function taskOf(job: PrintJob, desk: Desk, parts: SlipParts): Promise<PrintTask | null> {
  const { jobId, copy, state, cause, changedAt } = job;
  if (state === 'sent' || state === 'cancelled') return null;
  const found = job.refId === null ? null : await desk.journal.recharge(job.refId);
  const recharge = found?.ok === true ? found.value : null;
  return {
    jobId,
    copy,
    printerId: job.printer,
    printer: parts.printerOf(job.printer)?.label ?? null,
    state,
    cause: isPrintCause(cause) ? cause : null,
    since: changedAt,
    sale:
      recharge === null
        ? null
        : { refId: recharge.refId, number: recharge.number, amountPaise: recharge.amountPaise },
  };
}

function isPrintCause(cause: string | null): cause is PrintCause {
  return printCauses.some((each) => each === cause);
}

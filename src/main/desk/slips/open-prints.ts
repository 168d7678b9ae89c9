import type { RefId } from '../../../preload/contract/ids';
import { printCauses, type PrintCause, type PrintTask } from '../../../preload/contract/printing/print-task';
import type { SavedPrinter } from '../../../preload/contract/printing/saved-printer';
import type { Printable } from '../../../preload/contract/printing/slip';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { groupNumber } from '../../../preload/contract/rules/number';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import type { PrintJob } from '../../journal/books/print-jobs';
import { readPrintContent, writePrintContent, type PrintContent } from '../../printing/outbox/print-content';
import type { JournalFailure } from '../../recharge/ports';
import type { Actor } from '../../recharge/state/moment';
import { notRead, notWritten, type NotRead } from '../journal-trouble';
import type { NoSlip, PrintNotEnded, SlipNotAgain } from './slip-failures';
import { noteCopy, slipOf, type Slip } from './slip-of';
import type { SlipPorts } from './slip-ports';

/** Slips that are not on paper for sure, as a person deals with them. */
export interface OpenPrints {
  /** The oldest first. */
  list(): Promise<Result<readonly PrintTask[], JournalFailure>>;
  /** A person wants it printed again. `printer`: on another one. `shown`: a row as they may see it. */
  again(
    jobId: number,
    printer: string | null,
    actor: Actor,
    shown?: (row: Recharge) => Recharge,
  ): Promise<Result<null, SlipNotAgain>>;
  /** A person saw that it came out (`sent`), or does not want it any more. */
  close(jobId: number, as: 'sent' | 'cancelled', actor: Actor): Promise<Result<null, PrintNotEnded>>;
  /** A person wants none of those any more that wait or have failed; answers how many that were. */
  cancelAll(actor: Actor): Promise<Result<number, JournalFailure>>;
}

/** Makes it over the outbox of a desk. */
export function createOpenPrints(ports: SlipPorts): OpenPrints {
  const { prints, inTurn } = ports;
  return {
    async list() {
      const jobs = await prints.open();
      if (!jobs.ok) return jobs;
      const tasks = await Promise.all(jobs.value.map((job) => taskOf(job, ports)));
      return ok(tasks.filter((task) => task !== null));
    },
    // In turn: pressed twice, it is printed once.
    again: (jobId, printer, actor, shown = (row) => row) =>
      inTurn(() => printAgain(jobId, printer, actor, shown, ports)),
    async close(jobId, as, actor) {
      if (as === 'cancelled') {
        const job = await openJob(jobId, ports);
        if (!job.ok) return job;
        if (job.value !== undefined && (await mayStillCome(job.value, ports))) return fail({ kind: 'held' });
      }
      return ended(await prints.close(jobId, as, actor));
    },
    cancelAll: (actor) => prints.cancelAll(actor),
  };
}

/**
 * Makes the slip anew, since the state of the recharge may have moved. It is the same copy when the first surely
 * did not come out whole, the next one when it may lie on the counter.
 */
async function printAgain(
  jobId: number,
  printer: string | null,
  actor: Actor,
  shown: (row: Recharge) => Recharge,
  ports: SlipPorts,
): Promise<Result<null, SlipNotAgain>> {
  const { prints } = ports;
  const open = await openJob(jobId, ports);
  if (!open.ok) return open;
  const job = open.value;
  if (job === undefined || job.state === 'sending') return fail({ kind: 'over' });
  // A printer that was removed since: its slips go to the one of the shop. One that a person chose must be there.
  const to =
    printer === null
      ? (printerOf(job.printer, ports) ?? printerOf(ports.shop().printing.printer, ports))
      : printerOf(printer, ports);
  if (to === null) return fail({ kind: 'no_printer' });
  if (await mayStillCome(job, ports)) return fail({ kind: 'held' });
  const before = readPrintContent(job.slip);
  const masked = before === null ? null : await asShown(before, shown, ports);
  if (masked === null && (job.refId === null || job.state === 'queued'))
    return ended(await prints.again(jobId, to.id, actor));
  const made = job.refId === null ? ok(null) : await madeAnew(job, job.refId, shown, ports);
  if (!made.ok) return made;
  const document = made.value?.document ?? masked;
  // Neither made of a recharge nor masked: there is nothing that it could print.
  if (document === null) return fail({ kind: 'over' });
  // The old job ends after the new one is on disk: a stop in between shows both, and loses none.
  const added = await prints.add(
    {
      refId: job.refId,
      ...(job.move === null ? {} : { move: job.move }),
      copy: document.copy,
      printer: to.id,
      // Whoever asks for the same job again gets the one that was made for it. No request of the page is named so.
      requestId: `again:${jobId}`,
      slip: writePrintContent({
        slip: document,
        openDrawer: job.state !== 'not_known' && before?.openDrawer === true,
      }),
    },
    actor,
  );
  if (!added.ok) return notWritten(added.failure);
  const closed = await prints.close(jobId, 'cancelled', actor);
  if (made.value !== null && added.value.copy !== job.copy)
    await noteCopy(made.value, added.value.copy, to.label, actor, ports);
  return closed.ok ? ok(null) : notWritten(closed.failure);
}

/** The slip of a recharge as it is now: the same copy when none surely came out whole. */
function madeAnew(
  { slip, state, copy }: PrintJob,
  refId: RefId,
  shown: (row: Recharge) => Recharge,
  ports: SlipPorts,
): Promise<Result<Slip, NoSlip>> {
  const language = readPrintContent(slip)?.slip.language ?? null;
  return slipOf({ refId, language, shown }, ports, state === 'not_known' ? null : copy);
}

/**
 * What was to be printed, without the number where whoever wants it again may not see that; `null`: they may. SECURITY: a slip
 * that nobody took from the printer is no way to a number that every list hides.
 */
async function asShown(
  { slip }: PrintContent,
  shown: (row: Recharge) => Recharge,
  { journal }: SlipPorts,
): Promise<Printable | null> {
  const found = 'refId' in slip ? await journal.recharge(slip.refId) : null;
  if (found?.ok !== true || found.value === null) return null;
  const [whole, seen] = [found.value.number, shown(found.value).number];
  if (seen === whole) return null;
  const lines = slip.lines.map((line) =>
    'text' in line
      ? { ...line, text: line.text.replaceAll(groupNumber(whole), seen).replaceAll(whole, seen) }
      : line,
  );
  return { ...slip, lines };
}

/** `false` of the outbox: it is being sent or has ended. */
function ended(done: Result<boolean, JournalFailure>): Result<null, PrintNotEnded> {
  if (!done.ok) return notWritten(done.failure);
  return done.value ? ok(null) : fail({ kind: 'over' });
}

async function openJob(jobId: number, { prints }: SlipPorts): Promise<Result<PrintJob | undefined, NotRead>> {
  const open = await prints.open();
  return open.ok ? ok(open.value.find((each) => each.jobId === jobId)) : notRead(open.failure);
}

/** The shop's printer of that id. */
function printerOf(id: string | null, ports: SlipPorts): SavedPrinter | null {
  return ports.shop().printing.printers.find((printer) => printer.id === id) ?? null;
}

/**
 * Whether the system may print a slip later that a person is done with: it has it, and Galla could not take it back.
 * Said once; then the person knows.
 */
async function mayStillCome(job: PrintJob, ports: SlipPorts): Promise<boolean> {
  const kind = printerOf(job.printer, ports)?.target.kind;
  const hasSystem = kind === 'cups_raw' || kind === 'windows_raw' || kind === 'driver';
  return job.state === 'not_known' && hasSystem && !(await ports.prints.withdraw(job.jobId));
}

async function taskOf(job: PrintJob, ports: SlipPorts): Promise<PrintTask | null> {
  const { jobId, copy, state, cause, changedAt } = job;
  if (state === 'sent' || state === 'cancelled') return null;
  // The slip of a return is no slip of its recharge, but names it.
  const printed = readPrintContent(job.slip)?.slip ?? null;
  const refId = job.refId ?? (printed !== null && 'refId' in printed ? printed.refId : null);
  const found = refId === null ? null : await ports.journal.recharge(refId);
  const recharge = found?.ok === true ? found.value : null;
  return {
    jobId,
    copy,
    printerId: job.printer,
    printer: printerOf(job.printer, ports)?.label ?? null,
    state,
    cause: isPrintCause(cause) ? cause : null,
    since: changedAt,
    close: printed !== null && 'close' in printed ? printed.close : null,
    isAccount: printed !== null && 'account' in printed,
    sale:
      recharge === null
        ? null
        : { refId: recharge.refId, number: recharge.number, amountPaise: recharge.amountPaise },
  };
}

function isPrintCause(cause: string | null): cause is PrintCause {
  return printCauses.some((each) => each === cause);
}

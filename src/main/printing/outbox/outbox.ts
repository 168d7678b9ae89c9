import type { NewPrintJob, PrintJob, PrintJobEnd } from '../../journal/books/print-jobs';
import { ok, type Result } from '../../../preload/contract/result';
import { signedTime, type Actor, type SignedTime } from '../../recharge/state/moment';
import type { ClockPort } from '../../recharge/ports';
import type { Delivery } from '../transports/delivery';

/** What the outbox needs of the journal. Every promise resolves after its commit; none rejects. */
export interface PrintJobsPort<F> {
  queuePrint(job: NewPrintJob, time: SignedTime): Promise<Result<PrintJob, F>>;
  startPrint(jobId: number, printer: string, at: number): Promise<Result<boolean, F>>;
  endPrint(jobId: number, end: PrintJobEnd, at: number): Promise<Result<boolean, F>>;
  requeuePrint(jobId: number, printer: string, time: SignedTime): Promise<Result<boolean, F>>;
  closePrint(jobId: number, as: 'sent' | 'cancelled', time: SignedTime): Promise<Result<boolean, F>>;
  cancelPrints(time: SignedTime): Promise<Result<number, F>>;
  recoverPrints(at: number): Promise<Result<number, F>>;
  openPrints(): Promise<Result<readonly PrintJob[], F>>;
}

/**
 * Sends a job's bytes once. Must not reject. `afterTrouble`: the first to this printer since the start, where slips
 * lie that did not surely come out.
 */
export type Deliver = (job: PrintJob, afterTrouble: boolean) => Promise<Delivery>;

/** What the outbox is made of. */
export interface OutboxPorts<F> {
  readonly jobs: PrintJobsPort<F>;
  readonly deliver: Deliver;
  /** Takes a job out of the system's queue; `false`: it may still be printed. Must not reject. */
  readonly withdraw: (held: string) => Promise<boolean>;
  readonly clock: Pick<ClockPort, 'now'>;
  /** Something changed: the screen reads the open jobs again. `slow`: a printer takes long with this job. */
  readonly changed: (slow: PrintJob | null) => void;
}

/** Slips on their way to printers. Nothing here waits for a sale, and no sale waits for it. */
export interface Outbox<F> {
  /** After the start of the program, once: what was being sent is *not known*, what was queued goes on. */
  start(): Promise<Result<number, F>>;
  /** Answers when the job is on disk; printing goes on by itself. */
  add(job: NewPrintJob, actor: Actor): Promise<Result<PrintJob, F>>;
  /** A person wants it again, on this printer. `false`: it is being sent or has ended. */
  again(jobId: number, printer: string, actor: Actor): Promise<Result<boolean, F>>;
  /** A person saw the paper, or does not want it any more. `false`: it is being sent or has ended. */
  close(jobId: number, as: 'sent' | 'cancelled', actor: Actor): Promise<Result<boolean, F>>;
  /**
   * Before a slip that is not known is cancelled or printed again: takes it out of the queue that holds it, where
   * Galla knows which one it is there. `false`, once for each: the system may still print it, tell a person.
   */
  withdraw(jobId: number): Promise<boolean>;
  open(): Promise<Result<readonly PrintJob[], F>>;
  /** A person wants none of those any more that wait or have failed. Answers how many that were. */
  cancelAll(actor: Actor): Promise<Result<number, F>>;
  /** How many wait for their printer now or are being sent. */
  waiting(): number;
  /** Waits for what is being sent now. For tests and for a quiet end of the program. */
  idle(): Promise<void>;
}

/** A person is told of a job that takes longer than this. */
const SLOW_MS = 8000;

/**
 * Makes the outbox. Each printer has a line of its own, one job at a time, so that one that hangs holds up
 * nobody else. A job is marked `sending` on disk before its first byte leaves and is never sent again without
 * a person: the same promise as a recharge.
 */
export function createOutbox<F>({ jobs, deliver, withdraw, clock, changed }: OutboxPorts<F>): Outbox<F> {
  const lines = new Map<string, Promise<void>>();
  /** Ids in the system's queue, by job. They are not on disk: after a start a person is told instead. */
  const held = new Map<number, string>();
  const told = new Set<number>();
  const troubled = new Set<string>();
  let waiting = 0;

  async function work(job: PrintJob): Promise<void> {
    const started = await jobs.startPrint(job.jobId, job.printer, clock.now());
    changed(null);
    // Not queued here any more, or the disk is full: either way nothing may leave.
    if (!started.ok || !started.value) return;
    const slow = setTimeout(() => changed(job), SLOW_MS);
    const delivery = await deliver(job, troubled.delete(job.printer));
    clearTimeout(slow);
    if (delivery.kind === 'not_known' && delivery.held !== undefined) held.set(job.jobId, delivery.held);
    // A result that cannot be written stays `sending` on disk: the next start asks a person.
    await jobs.endPrint(job.jobId, endOf(delivery), clock.now());
    changed(null);
  }

  function enqueue(job: PrintJob): void {
    const before = lines.get(job.printer) ?? Promise.resolve();
    waiting += 1;
    lines.set(
      job.printer,
      before
        .then(() => work(job))
        .finally(() => {
          waiting -= 1;
        }),
    );
  }

  async function enqueueOpen(jobId: number): Promise<void> {
    const open = await jobs.openPrints();
    const job = open.ok ? open.value.find((one) => one.jobId === jobId) : undefined;
    if (job !== undefined) enqueue(job);
  }

  return {
    async start() {
      const recovered = await jobs.recoverPrints(clock.now());
      if (!recovered.ok) return recovered;
      const open = await jobs.openPrints();
      if (!open.ok) return open;
      for (const job of open.value) if (job.state !== 'queued') troubled.add(job.printer);
      for (const job of open.value) if (job.state === 'queued') enqueue(job);
      return ok(recovered.value);
    },
    async add(job, actor) {
      const queued = await jobs.queuePrint(job, signedTime(clock, actor));
      if (queued.ok) {
        enqueue(queued.value);
        changed(null);
      }
      return queued;
    },
    async again(jobId, printer, actor) {
      const requeued = await jobs.requeuePrint(jobId, printer, signedTime(clock, actor));
      if (requeued.ok && requeued.value) await enqueueOpen(jobId);
      changed(null);
      return requeued;
    },
    async close(jobId, as, actor) {
      const closed = await jobs.closePrint(jobId, as, signedTime(clock, actor));
      if (closed.ok && closed.value) {
        held.delete(jobId);
        told.delete(jobId);
      }
      changed(null);
      return closed;
    },
    async withdraw(jobId) {
      const id = held.get(jobId);
      if (told.delete(jobId)) return true;
      if (id !== undefined && (await withdraw(id))) {
        held.delete(jobId);
        return true;
      }
      told.add(jobId);
      return false;
    },
    open: () => jobs.openPrints(),
    async cancelAll(actor) {
      const cancelled = await jobs.cancelPrints(signedTime(clock, actor));
      changed(null);
      return cancelled;
    },
    waiting: () => waiting,
    async idle() {
      await Promise.all(lines.values());
    },
  };
}

function endOf(delivery: Delivery): PrintJobEnd {
  return delivery.kind === 'sent' ? { state: 'sent' } : { state: delivery.kind, cause: delivery.cause };
}

import type { Database } from 'better-sqlite3';
import { join } from 'node:path';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { journalCalls } from '../../src/main/journal/thread/calls';
import { open } from '../../src/main/journal/database/open';
import type { PrintJobEnd } from '../../src/main/journal/books/print-jobs';
import { createOutbox } from '../../src/main/printing/outbox/outbox';
import type { Delivery } from '../../src/main/printing/transports/delivery';
import { plainProfile } from '../support/slips/plain-profile';
import { printCauses } from '../../src/preload/contract/printing/print-task';
import { ok } from '../../src/preload/contract/result';
import type { CameOut, PrintFault, Stage, Workshop } from './print-fault';
import { anybody } from '../../src/main/recharge/state/moment';

/** What one fault came to. */
export interface PlayedPrint {
  readonly fault: PrintFault;
  readonly end: PrintJobEnd;
  /** How often its bytes were sent. */
  readonly tries: number;
  readonly cameOut: CameOut;
  /** Until a person is told that it failed, is not known or takes long; `null`: there is nothing to tell. */
  readonly toldMs: number | null;
  /** Until the job had ended. */
  readonly endedMs: number;
}

/** The counter's strip shows a job that is open for longer than this. */
const STRIP_SLOW_MS = 8000;

/** A fault that is set up: what is broken, and the journal that the slip is printed from. */
export interface PreparedPrint {
  readonly fault: PrintFault;
  readonly stage: Stage;
  readonly journal: Database;
}

/** Whatever holds up this process, and so the printers that answer from within it, before the first clock starts. */
export async function preparePrintFault(fault: PrintFault, workshop: Workshop): Promise<PreparedPrint> {
  const name = `${fault.way} ${fault.name}`.replaceAll(/\W+/g, '-');
  const opened = await open(join(workshop.folder, `${name}.db`));
  if (!opened.ok) throw new Error(opened.failure);
  return { fault, stage: await fault.setUp(workshop), journal: opened.value };
}

/**
 * Plays a fault to a real outbox over a real journal, which prints by a real Electron where the way allows it: the app
 * takes device files below `/dev` only, and its Windows spooler is not here.
 */
export async function playPrintFault(
  { fault, stage, journal: file }: PreparedPrint,
  workshop: Workshop,
): Promise<PlayedPrint> {
  const noHelp = {
    recognise: () => null,
    checkCopy: () => {
      throw new Error('no backups here');
    },
  };
  const journal = journalCalls(file, noHelp);
  let end: PrintJobEnd | null = null;
  let tries = 0;
  const outbox = createOutbox({
    withdraw: () => Promise.resolve(false),
    jobs: {
      queuePrint: (job, at) => Promise.resolve(ok(journal.queuePrint(job, at))),
      startPrint: (id, printer, at) => Promise.resolve(ok(journal.startPrint(id, printer, at))),
      endPrint(id, ended, at) {
        end = ended;
        return Promise.resolve(ok(journal.endPrint(id, ended, at)));
      },
      requeuePrint: (id, printer, at) => Promise.resolve(ok(journal.requeuePrint(id, printer, at))),
      cancelPrints: (at) => Promise.resolve(ok(journal.cancelPrints(at))),
      closePrint: (id, as, at) => Promise.resolve(ok(journal.closePrint(id, as, at))),
      recoverPrints: (at) => Promise.resolve(ok(journal.recoverPrints(at))),
      openPrints: () => Promise.resolve(ok(journal.openPrints())),
    },
    deliver: async () => {
      tries += 1;
      // All that are played with it have written their jobs down by then, and hold up nobody.
      await turn();
      return send(stage, workshop);
    },
    clock: { now: () => Date.now() },
    changed: () => undefined,
  });

  const start = performance.now();
  await outbox.add({ requestId: null, refId: null, copy: 0, printer: 'counter', slip: '{}' }, anybody);
  const watching = watch(
    () => journal.openPrints().some(({ state }) => state === 'failed' || state === 'not_known'),
    () => end !== null,
    start,
  );
  await outbox.idle();
  const endedMs = performance.now() - start;
  const toldMs = await watching;
  const cameOut = await stage.cameOut();
  await stage.close();
  file.close();
  if (end === null) throw new Error(`${fault.name}: the job has no end`);
  return { fault, end, tries, cameOut, toldMs, endedMs };
}

/** As the strip does: tells what failed or is not known, and what takes long. */
async function watch(isBad: () => boolean, hasEnded: () => boolean, start: number): Promise<number | null> {
  for (;;) {
    const ended = hasEnded();
    const ms = performance.now() - start;
    if (isBad() || (!ended && ms > STRIP_SLOW_MS)) return ms;
    if (ended) return null;
    await sleep(50);
  }
}

const deliverySchema = z.union([
  z.object({ kind: z.literal('sent') }),
  z.object({ kind: z.enum(['failed', 'not_known']), cause: z.enum(printCauses) }),
]);

async function send({ to, lab, slip }: Stage, workshop: Workshop): Promise<Delivery> {
  if (typeof to === 'function') return to();
  const answered = await (lab ?? workshop.lab).ask({
    verb: 'deliver',
    slip: slip ?? workshop.slip,
    printer: { id: 'counter', label: 'Counter', target: to, profile: plainProfile(58) },
    openDrawer: false,
  });
  const read = deliverySchema.parse(answered);
  return read.kind === 'sent' ? read : { kind: read.kind, cause: read.cause };
}

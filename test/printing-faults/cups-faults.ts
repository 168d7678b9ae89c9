import { startFakePrinter } from '../support/fake-printer/fake-printer';
import type { PrinterMood } from '../support/fake-printer/printer-moods';
import type { OwnCups } from '../support/printing-lab/own-cups';
import { aRecharge, aRefId } from '../support/slips/a-recharge';
import { aSlip } from '../support/slips/a-slip';
import { closedPort } from './network-faults';
import { compareOutput, type PrintFault, type Stage, type Workshop } from './print-fault';

type QueueWay = 'CUPS, raw queue' | 'CUPS, driver queue';
type Expected = Pick<PrintFault, 'ends' | 'cause' | 'cameOut' | 'told'>;
type Kind = 'cups_raw' | 'driver';

const kinds = { 'CUPS, raw queue': 'cups_raw', 'CUPS, driver queue': 'driver' } as const satisfies Record<
  QueueWay,
  Kind
>;

const spooled = { ends: 'not_known', cause: 'spooled', cameOut: 'once', told: false } as const;
const waits = { ends: 'not_known', cause: 'in_queue', cameOut: 'nothing', told: true } as const;

function refused(cause: NonNullable<PrintFault['cause']>): Expected {
  return { ends: 'failed', cause, cameOut: 'nothing', told: true };
}

let queues = 0;

/** A queue of our CUPS that leads to a fake printer. */
async function queueTo(cups: OwnCups, way: QueueWay, port: number): Promise<string> {
  queues += 1;
  const name = `Fault${queues}`;
  if (way === 'CUPS, raw queue') await cups.addRawQueue(name, port);
  else await cups.addDriverQueue(name, port);
  return name;
}

function needCups({ cups }: Workshop): OwnCups {
  if (cups === null) throw new Error('this fault needs a CUPS');
  return cups;
}

/** The printer behind the queue has a fault that CUPS knows nothing of. */
function behind(way: QueueWay, name: string, mood: PrinterMood | 'refuses', expected: Expected): PrintFault {
  return {
    way,
    name,
    ...expected,
    async setUp(workshop) {
      const cups = needCups(workshop);
      const printer = mood === 'refuses' ? null : await startFakePrinter(mood);
      const queue = await queueTo(cups, way, printer?.port ?? (await closedPort()));
      return {
        to: { kind: kinds[way], queue },
        cameOut() {
          const jobs = printer?.jobs ?? [];
          // The driver makes bytes of its own: that some came, once, is all that can be said.
          const isOwn = way === 'CUPS, driver queue' && mood !== 'stalls_mid_job';
          const whole = isOwn ? (jobs[0] ?? workshop.bytes) : workshop.bytes;
          return Promise.resolve(compareOutput(jobs, whole));
        },
        async close() {
          await cups.command('cancel', ['-a', queue]);
          await printer?.close();
        },
      };
    },
  };
}

/** The queue or the scheduler itself has the fault; the printer behind it is well. */
function atQueue(
  way: QueueWay,
  name: string,
  cause: NonNullable<PrintFault['cause']>,
  harm: (cups: OwnCups, queue: string) => Promise<unknown>,
): PrintFault {
  return {
    way,
    name,
    ...refused(cause),
    async setUp(workshop) {
      const cups = needCups(workshop);
      const printer = await startFakePrinter();
      const queue = await queueTo(cups, way, printer.port);
      await harm(cups, queue);
      return {
        to: { kind: kinds[way], queue: name === 'no such queue' ? 'Nowhere' : queue },
        cameOut: () => Promise.resolve(compareOutput(printer.jobs, workshop.bytes)),
        async close() {
          cups.thaw();
          await printer.close();
        },
      };
    },
  };
}

function withoutCups(way: QueueWay, cause: NonNullable<PrintFault['cause']>): PrintFault {
  return {
    way,
    name: 'CUPS does not run',
    ...refused(cause),
    setUp: ({ deafLab }): Promise<Stage> =>
      Promise.resolve({
        to: { kind: kinds[way], queue: 'Counter' },
        lab: deafLab,
        cameOut: () => Promise.resolve('nothing'),
        close: () => Promise.resolve(),
      }),
  };
}

function ofEvery(way: QueueWay): readonly PrintFault[] {
  // Its filters take seconds of a busy processor, so they run one after the other.
  const isDriver = way === 'CUPS, driver queue';
  return [
    behind(way, 'healthy', 'works', spooled),
    { ...behind(way, 'the printer refuses', 'refuses', waits), isSlow: isDriver },
    behind(way, 'the printer accepts and stalls', 'stalls', waits),
    {
      ...behind(way, 'the printer stalls in the middle', 'stalls_mid_job', { ...waits, cameOut: 'a part' }),
      isSlow: isDriver,
    },
    atQueue(way, 'queue stopped', 'queue_stopped', (cups, queue) => cups.command('cupsdisable', [queue])),
    atQueue(way, 'queue not accepting', 'queue_not_accepting', (cups, queue) =>
      cups.command('cupsreject', [queue]),
    ),
    atQueue(way, 'no such queue', 'no_such_printer', () => Promise.resolve()),
  ];
}

const pdf: PrintFault = {
  way: 'CUPS, driver queue',
  name: 'healthy, a PDF',
  ...spooled,
  async setUp(workshop) {
    const cups = needCups(workshop);
    await cups.addPdfQueue('FaultPdf');
    const refId = aRefId('FAULTPDF9T3B5D');
    return {
      to: { kind: 'driver', queue: 'FaultPdf' },
      slip: aSlip({ recharge: aRecharge({ refId }) }),
      cameOut: () =>
        cups.takePdf(refId).then(
          () => 'once',
          () => 'nothing',
        ),
      close: () => Promise.resolve(),
    };
  },
};

export const cupsFaults: readonly PrintFault[] = [
  ...ofEvery('CUPS, raw queue'),
  withoutCups('CUPS, raw queue', 'spooler_silent'),
  pdf,
  ...ofEvery('CUPS, driver queue'),
  withoutCups('CUPS, driver queue', 'no_such_printer'),
];

/** The scheduler hangs: played alone, since every queue hangs with it. */
export const frozenCupsFaults: readonly PrintFault[] = (
  ['CUPS, raw queue', 'CUPS, driver queue'] as const
).map((way) =>
  atQueue(way, 'CUPS hangs', 'spooler_silent', (cups) => {
    cups.freeze();
    return Promise.resolve();
  }),
);

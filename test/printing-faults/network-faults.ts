import { setTimeout as sleep } from 'node:timers/promises';
import { startFakePrinter } from '../support/fake-printer/fake-printer';
import type { PrinterMood } from '../support/fake-printer/printer-moods';
import { compareOutput, type PrintFault, type Workshop } from './print-fault';

type Expected = Pick<PrintFault, 'ends' | 'cause' | 'cameOut' | 'told'> & { readonly isSlow?: boolean };

function inMood(name: string, mood: PrinterMood, expected: Expected): PrintFault {
  return {
    way: 'network, port 9100',
    name,
    ...expected,
    async setUp({ bytes }: Workshop) {
      const printer = await startFakePrinter(mood);
      return {
        to: { kind: 'network', host: '127.0.0.1', port: printer.port },
        async cameOut() {
          // What the system has taken still goes to a slow printer.
          if (mood === 'drips_mute') await sleep(bytes.length / 0.96);
          return compareOutput(printer.jobs, bytes);
        },
        close: () => printer.close(),
      };
    },
  };
}

function nowhere(
  name: string,
  cause: NonNullable<PrintFault['cause']>,
  address: () => Promise<{ readonly host: string; readonly port: number }>,
): PrintFault {
  return {
    way: 'network, port 9100',
    name,
    ends: 'failed',
    cause,
    cameOut: 'nothing',
    told: true,
    setUp: async () => ({
      to: { kind: 'network', ...(await address()) },
      cameOut: () => Promise.resolve('nothing'),
      close: () => Promise.resolve(),
    }),
  };
}

/** A port that nobody listens on any more. */
export async function closedPort(): Promise<number> {
  const printer = await startFakePrinter();
  await printer.close();
  return printer.port;
}

const fine = { ends: 'sent', cause: null, cameOut: 'once', told: false } as const;

export const networkFaults: readonly PrintFault[] = [
  inMood('healthy', 'works', fine),
  inMood('healthy, without answers', 'mute', fine),
  inMood('a buffer of 1 KB', 'small_buffer', fine),
  inMood('a line of 9600 baud', 'drips', { ...fine, told: true, isSlow: true }),
  inMood('a line of 9600 baud, without answers', 'drips_mute', {
    ends: 'not_known',
    cause: 'no_goodbye',
    cameOut: 'once',
    told: true,
    isSlow: true,
  }),
  nowhere('refuses', 'refused', async () => ({ host: '127.0.0.1', port: await closedPort() })),
  nowhere('an unknown name', 'name_unknown', () => Promise.resolve({ host: 'printer.invalid', port: 9100 })),
  inMood('accepts and stalls', 'stalls', {
    ends: 'not_known',
    cause: 'no_goodbye',
    cameOut: 'nothing',
    told: true,
  }),
  inMood('stalls in the middle', 'stalls_mid_job', {
    ends: 'failed',
    cause: 'no_goodbye',
    cameOut: 'a part',
    told: true,
  }),
  inMood('resets in the middle', 'resets_mid_job', {
    ends: 'failed',
    cause: 'cut_off',
    cameOut: 'a part',
    told: true,
  }),
  inMood('closes in the middle', 'closes_mid_job', {
    ends: 'failed',
    cause: 'cut_off',
    cameOut: 'a part',
    told: true,
  }),
  inMood('reads all and never says goodbye', 'says_nothing', {
    ends: 'not_known',
    cause: 'no_goodbye',
    cameOut: 'once',
    told: true,
  }),
  inMood('paper out before', 'paper_out', {
    ends: 'failed',
    cause: 'paper_out',
    cameOut: 'nothing',
    told: true,
  }),
  inMood('paper out in the middle', 'paper_out_mid_job', {
    ends: 'failed',
    cause: 'paper_out_mid_job',
    cameOut: 'a part',
    told: true,
  }),
  inMood('cover open', 'cover_open', {
    ends: 'failed',
    cause: 'cover_open',
    cameOut: 'nothing',
    told: true,
  }),
  inMood('cover opened in the middle', 'cover_open_mid_job', {
    ends: 'not_known',
    cause: 'cover_open',
    cameOut: 'once',
    told: true,
  }),
];

import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../../src/main/printing/transports/delivery';
import { sendToDevice } from '../../src/main/printing/transports/device-printer';
import { canMount, tinyDisk } from '../support/trouble/tiny-disk';
import { compareOutput, type CameOut, type PrintFault, type Workshop } from './print-fault';

type Expected = Pick<PrintFault, 'ends' | 'cause' | 'cameOut' | 'told'> & { readonly isSlow?: boolean };

/** The printers here are named pipes and files on tiny disks. */
const anything = (): boolean => true;

/** Far longer than a few bites take, also on a busy machine; far shorter than a printer that hangs is waited for. */
const BITES_MS = 2000;

/** The printer's end of a named pipe, which behaves as a device file does. */
class PipePrinter {
  readonly path: string;
  readonly #end: number;
  #came = Buffer.alloc(0);
  #isOpen = true;

  constructor(folder: string, name: string) {
    this.path = join(folder, name.replaceAll(/\W/g, '-'));
    execFileSync('mkfifo', [this.path]);
    this.#end = openSync(this.path, constants.O_RDONLY | constants.O_NONBLOCK);
  }

  /** Fills the pipe but for so many bytes, as a printer's buffer that does not empty. */
  leave(room: number): void {
    const writer = openSync(this.path, constants.O_WRONLY | constants.O_NONBLOCK);
    const page = Buffer.alloc(4096);
    for (let filled = 0; filled < 65_536 - room; filled += page.length) writeSync(writer, page);
    closeSync(writer);
  }

  /** Reads what is there, so many bytes at most. */
  read(most = 65_536): Buffer {
    const part = Buffer.alloc(most);
    try {
      const read = this.#isOpen ? readSync(this.#end, part) : 0;
      this.#came = Buffer.concat([this.#came, part.subarray(0, read)]);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
    }
    return this.#came;
  }

  async readAlways(bytes: number, everyMs: number): Promise<void> {
    while (this.#isOpen) {
      this.read(bytes);
      await sleep(everyMs);
    }
  }

  /** Some time after a slip has begun it reads what came until then, and goes away. */
  async goAway(begun: Promise<unknown>): Promise<void> {
    await begun;
    await sleep(BITES_MS);
    this.read();
    this.close();
  }

  close(): void {
    if (this.#isOpen) closeSync(this.#end);
    this.#isOpen = false;
  }
}

/** What came of a slip after so many bytes that were in the pipe before. */
function outOf(printer: PipePrinter, { bytes }: Workshop, before = 0): CameOut {
  return compareOutput(
    [printer.read().subarray(before)],
    // The byte that printers ignore goes behind it.
    Buffer.concat([bytes, Buffer.of(0)]),
  );
}

function onPipe(
  name: string,
  expected: Expected,
  behave: (printer: PipePrinter) => number,
  whileSending: (printer: PipePrinter, begun: Promise<unknown>) => Promise<void> = () => Promise.resolve(),
): PrintFault {
  return {
    way: 'device file',
    name,
    ...expected,
    setUp(workshop) {
      const printer = new PipePrinter(workshop.folder, name);
      const before = behave(printer);
      return Promise.resolve({
        async to() {
          let begin = (): void => undefined;
          const begun = new Promise<void>((resolve) => {
            begin = resolve;
          });
          const isPrinter = () => {
            begin();
            return true;
          };
          const [delivery] = await Promise.all([
            sendToDevice(printer.path, workshop.bytes, isPrinter),
            whileSending(printer, begun),
          ]);
          return delivery;
        },
        cameOut: () => Promise.resolve(outOf(printer, workshop, before)),
        close: () => Promise.resolve(printer.close()),
      });
    },
  };
}

function onFile(
  name: string,
  expected: Expected,
  make: (folder: string) => { readonly path: string; readonly remove?: () => void },
): PrintFault {
  return {
    way: 'device file',
    name,
    ...expected,
    setUp({ folder, bytes }) {
      const { path, remove } = make(folder);
      return Promise.resolve({
        to: () => sendToDevice(path, bytes, anything),
        cameOut: () => Promise.resolve(expected.cameOut),
        close: () => Promise.resolve(remove?.()),
      });
    },
  };
}

function failing(cause: NonNullable<PrintFault['cause']>, cameOut: CameOut = 'nothing'): Expected {
  return { ends: 'failed', cause, cameOut, told: true };
}

const mounted: readonly PrintFault[] = canMount
  ? [
      onFile('no permission', failing('no_permission'), () => {
        const disk = tinyDisk(1, ['nodev']);
        const path = join(disk.folder, 'lp0');
        execFileSync('mknod', [path, 'c', '1', '3']);
        return { path, remove: () => disk.remove() };
      }),
      onFile(
        'paper out in the middle (the driver: disk full)',
        failing('paper_out_mid_job', 'a part'),
        () => {
          const disk = tinyDisk(1);
          const path = join(disk.folder, 'lp0');
          disk.fill();
          // One page of the disk is free again.
          writeFileSync(path, '');
          execFileSync('truncate', ['-s', '-4096', join(disk.folder, 'ballast')]);
          return { path, remove: () => disk.remove() };
        },
      ),
    ]
  : [];

export const deviceFaults: readonly PrintFault[] = [
  onPipe('healthy', { ends: 'sent', cause: null, cameOut: 'once', told: false }, (printer) => {
    void printer.readAlways(65_536, 5);
    return 0;
  }),
  onPipe(
    'a line of 9600 baud',
    { ends: 'sent', cause: null, cameOut: 'once', told: true, isSlow: true },
    (printer) => {
      printer.leave(4096);
      void printer.readAlways(960, 1000);
      return 61_440;
    },
  ),
  onPipe('takes nothing', failing('timed_out'), (printer) => {
    printer.leave(0);
    return 65_536;
  }),
  onPipe('stalls in the middle', failing('timed_out', 'a part'), (printer) => {
    printer.leave(4096);
    return 61_440;
  }),
  onPipe(
    'goes away in the middle',
    failing('cut_off', 'a part'),
    (printer) => {
      printer.leave(4096);
      return 61_440;
    },
    (printer, begun) => printer.goAway(begun),
  ),
  onFile('not there', failing('no_such_printer'), (folder) => ({ path: join(folder, 'lp9') })),
  onFile('switched off (nobody at the other end)', failing('offline'), (folder) => {
    const path = join(folder, 'lp8');
    execFileSync('mkfifo', [path]);
    return { path };
  }),
  onFile('paper out (the driver: disk full)', failing('paper_out'), () => ({ path: '/dev/full' })),
  ...mounted,
];

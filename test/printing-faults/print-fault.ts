import type { PrintCause } from '../../src/preload/contract/printing/print-task';
import type { SlipDocument } from '../../src/preload/contract/printing/slip';
import type { PrinterTarget } from '../../src/preload/contract/printing/saved-printer';
import type { Delivery } from '../../src/main/printing/transports/delivery';
import type { OwnCups } from '../support/printing-lab/own-cups';
import type { PrintingLab } from '../support/printing-lab/printing-lab';

/** The ways to a printer, as docs/printing.md names them. */
export const ways = [
  'network, port 9100',
  'CUPS, raw queue',
  'CUPS, driver queue',
  'device file',
  'Windows, RAW (a fake spooler)',
  'PDF folder',
] as const;
export type Way = (typeof ways)[number];

/** What lies at the printer afterwards. */
export type CameOut = 'once' | 'a part' | 'nothing' | 'more than once';

/** What is there for all faults: one slip, its bytes, a real Electron that prints, a real CUPS. */
export interface Workshop {
  readonly folder: string;
  readonly slip: SlipDocument;
  /** As the device gets them. */
  readonly bytes: Buffer;
  readonly lab: PrintingLab;
  /** An Electron on a computer whose CUPS does not run. */
  readonly deafLab: PrintingLab;
  /** `null` where this computer has none. */
  readonly cups: OwnCups | null;
}

/** A printer with its fault, ready to be printed on. */
export interface Stage {
  /** Where the slip goes, or what sends it. */
  readonly to: PrinterTarget | (() => Promise<Delivery>);
  /** Another lab or slip than the workshop's. */
  readonly lab?: PrintingLab;
  readonly slip?: SlipDocument;
  readonly cameOut: () => Promise<CameOut>;
  readonly close: () => Promise<void>;
}

/** One thing that may be wrong with a printer, and what has to become of a slip. */
export interface PrintFault {
  readonly way: Way;
  readonly name: string;
  readonly ends: Delivery['kind'];
  readonly cause: PrintCause | null;
  readonly cameOut: CameOut;
  /** Whether a person has to be told: of a failure, of what is not known, or that it takes long. */
  readonly told: boolean;
  /** Takes longer than a run of all tests has time for. */
  readonly isSlow?: boolean;
  readonly setUp: (workshop: Workshop) => Promise<Stage>;
}

/** Compares what came with what was sent. */
export function compareOutput(came: readonly Buffer[], whole: Buffer): CameOut {
  const [first, ...more] = came.filter((job) => job.length > 0);
  if (first === undefined) return 'nothing';
  if (more.length > 0) return 'more than once';
  return first.equals(whole) ? 'once' : 'a part';
}

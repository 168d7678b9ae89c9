import type { PrintCause } from '../../../preload/contract/printing/print-task';
import type { PrinterProfile, PrinterTarget } from '../../../preload/contract/printing/saved-printer';
import { MAX_BAND_ROWS } from '../../slips/escpos/commands';
import type { Delivery } from '../transports/delivery';

/**
 * The printers that may have been left inside a picture. Such a one takes what comes next for the rest of the
 * picture: the beginning of the next slip, where the number and the operator stand.
 */
export interface HalfPictures {
  /** A slip ended so at this printer. */
  note(target: PrinterTarget, delivery: Delivery): void;
  /** What ended there is not known: the program stopped meanwhile. */
  suspect(target: PrinterTarget): void;
  /** What goes before the next slip: as many bytes as the longest command may lack; empty where all is whole. */
  fillingFor(target: PrinterTarget, profile: PrinterProfile): Uint8Array;
}

/** Longer than any command that is not a picture: the text of a QR code. */
const OTHER_COMMAND_BYTES = 4096;
/** The head of a band, and questions that were taken for a part of it. */
const SPARE_BYTES = 64;

/** Makes the list. One for all who send to printers. */
export function createHalfPictures(): HalfPictures {
  const left = new Set<string>();
  const placeOf = (target: PrinterTarget): string => JSON.stringify(target);
  return {
    note(target, delivery) {
      if (isWhole(delivery)) left.delete(placeOf(target));
      else if (!(delivery.kind === 'failed' && untouched.has(delivery.cause))) left.add(placeOf(target));
    },
    suspect: (target) => void left.add(placeOf(target)),
    fillingFor(target, { dots }) {
      if (!left.has(placeOf(target))) return new Uint8Array(0);
      // White dots to the end of the picture; outside of one a printer passes over them. The slip begins with a reset.
      return new Uint8Array(Math.max((MAX_BAND_ROWS * dots) / 8, OTHER_COMMAND_BYTES) + SPARE_BYTES);
    },
  };
}

/** What left the queue of the system was given to the printer to the last byte. */
function isWhole(delivery: Delivery): boolean {
  return delivery.kind === 'sent' || delivery.cause === 'spooled';
}

/** Causes of a slip whose first byte never left. */
const untouched: ReadonlySet<PrintCause> = new Set<PrintCause>([
  'name_unknown',
  'refused',
  'offline',
  'no_permission',
  'queue_stopped',
  'queue_not_accepting',
  'no_such_printer',
  'spooler_refused',
  'spooler_silent',
  'not_drawn',
]);

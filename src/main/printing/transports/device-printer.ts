import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PrintCause } from '../../../preload/contract/print-task';
import { STALL_MS, within } from '../deadline';
import { codeOf, failed, notKnown, sent, type Delivery } from './delivery';

/** So much is given at once: below the buffer of the USB driver, so that each bit taken is progress. */
const BITE_BYTES = 2048;
/** A driver whose buffer is full is offered the next bite this often. */
const AGAIN_MS = 20;
/** A serial line empties its buffer while it is closed. */
const CLOSE_MS = 1000;

/** What the Linux printer drivers say by an error of `open` or `write`. */
const causes: Readonly<Record<string, PrintCause>> = {
  ENOENT: 'no_such_printer',
  ENODEV: 'offline',
  ENXIO: 'offline',
  EBUSY: 'offline',
  EACCES: 'no_permission',
  EPERM: 'no_permission',
  // The driver of USB printers, usblp, says "no space left" when the paper has ended.
  ENOSPC: 'paper_out',
};

/**
 * Writes a slip to a printer's device file (`/dev/usb/lp0`). `sent` when the driver took it all; one that takes
 * nothing for {@link STALL_MS} hangs. A file that is not there is never made: that would look like a printer.
 * Never rejects.
 *
 * The file is opened non-blocking: a printer that hangs would otherwise hold one of the four threads that the
 * whole program reads files and looks up names with.
 */
export async function sendToDevice(path: string, bytes: Uint8Array): Promise<Delivery> {
  let device: FileHandle;
  try {
    device = await open(path, constants.O_WRONLY | constants.O_NOCTTY | constants.O_NONBLOCK);
  } catch (error) {
    return failed(causes[codeOf(error)] ?? 'printer_error');
  }
  try {
    return await feed(device, withConfirmation(bytes));
  } finally {
    await within(
      CLOSE_MS,
      device.close().catch(() => undefined),
    );
  }
}

/**
 * Non-blocking, the USB driver takes a bite before the one in front of it has arrived, and drops it when the file
 * is closed. One more byte that printers ignore says by its going through that all of the slip has arrived.
 */
function withConfirmation(bytes: Uint8Array): readonly Uint8Array[] {
  const bites = Array.from({ length: Math.ceil(bytes.length / BITE_BYTES) }, (_, at) =>
    bytes.subarray(at * BITE_BYTES, (at + 1) * BITE_BYTES),
  );
  return [...bites, Uint8Array.of(0)];
}

async function feed(device: FileHandle, bites: readonly Uint8Array[]): Promise<Delivery> {
  let taken = 0;
  for (const [at, bite] of bites.entries()) {
    for (let given = 0; given < bite.length;) {
      const bit = await offer(device, bite.subarray(given));
      if (bit === 'hangs') return at < bites.length - 1 ? failed('timed_out') : notKnown('timed_out');
      if (typeof bit !== 'number') return failed(taken === 0 ? bit.cause : inTheMiddle(bit.cause));
      given += bit;
      taken += bit;
    }
  }
  return sent;
}

function inTheMiddle(cause: PrintCause): PrintCause {
  return cause === 'paper_out' ? 'paper_out_mid_job' : 'cut_off';
}

/** Offers a bite until the driver takes some of it; answers how many bytes. */
async function offer(
  device: FileHandle,
  bite: Uint8Array,
): Promise<number | 'hangs' | { readonly cause: PrintCause }> {
  const end = performance.now() + STALL_MS;
  while (performance.now() < end) {
    try {
      return (await device.write(bite)).bytesWritten;
    } catch (error) {
      const code = codeOf(error);
      if (code !== 'EAGAIN') return { cause: causes[code] ?? 'printer_error' };
      await sleep(AGAIN_MS);
    }
  }
  return 'hangs';
}

import type { FileHandle } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PrintCause } from '../../../preload/contract/printing/print-task';
import { STALL_MS, within } from '../deadline';
import { codeOf, failed, notKnown, sent, type Delivery } from './delivery';
import { deviceCauses, isCharacterDevice, openDevice } from './open-device';

/** So much is given at once: below the buffer of the USB driver, so that each bit taken is progress. */
const BITE_BYTES = 2048;
/** A driver whose buffer is full is offered the next bite this often. */
const AGAIN_MS = 20;
/** A serial line empties its buffer while it is closed. */
const CLOSE_MS = 1000;

/**
 * Writes a slip to a printer's device file (`/dev/usb/lp0`). `sent` when the driver took it all; one that takes
 * nothing for {@link STALL_MS} hangs. Never rejects.
 *
 * The file is opened non-blocking: a printer that hangs would otherwise hold one of the four threads that the
 * whole program reads files and looks up names with.
 *
 * @param isPrinter other than the default in tests only: their printers are named pipes
 */
export async function sendToDevice(
  path: string,
  bytes: Uint8Array,
  isPrinter = isCharacterDevice,
): Promise<Delivery> {
  const opened = await openDevice(path, isPrinter);
  if (!opened.ok) return failed(opened.failure);
  const device = opened.value;
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
      if (code !== 'EAGAIN') return { cause: deviceCauses[code] ?? 'printer_error' };
      await sleep(AGAIN_MS);
    }
  }
  return 'hangs';
}

import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { PrintCause } from '../../../preload/contract/print-task';
import { within } from '../deadline';
import { codeOf, failed, notKnown, sent, type Delivery } from './delivery';

const DEADLINE_MS = 30_000;

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
 * Writes bytes to a printer's device file (`/dev/usb/lp0`). `sent` when the driver took them all. A file that
 * is not there is never made: that would look like a printer. Never rejects.
 */
export async function sendToDevice(path: string, bytes: Uint8Array): Promise<Delivery> {
  const writing = await within(DEADLINE_MS, write(path, bytes));
  return writing.kind === 'done' ? writing.value : notKnown('timed_out');
}

async function write(path: string, bytes: Uint8Array): Promise<Delivery> {
  let written = 0;
  try {
    const device = await open(path, constants.O_WRONLY | constants.O_NOCTTY);
    try {
      while (written < bytes.length) {
        written += (await device.write(bytes, written, bytes.length - written)).bytesWritten;
      }
    } finally {
      await device.close();
    }
    return sent;
  } catch (error) {
    const cause = causes[codeOf(error)] ?? 'printer_error';
    if (written === 0) return failed(cause);
    return failed(cause === 'paper_out' ? 'paper_out_mid_job' : 'cut_off');
  }
}

import { constants, type Stats } from 'node:fs';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PrintCause } from '../../../preload/contract/printing/print-task';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { codeOf } from './delivery';

/** What the Linux printer drivers say by an error of `open` or `write`. */
export const deviceCauses: Readonly<Record<string, PrintCause>> = {
  ENOENT: 'no_such_printer',
  ENODEV: 'offline',
  ENXIO: 'offline',
  EBUSY: 'offline',
  EACCES: 'no_permission',
  EPERM: 'no_permission',
  // The driver of USB printers, usblp, says "no space left" when the paper has ended.
  ENOSPC: 'paper_out',
  // What is reached through a link.
  ELOOP: 'not_a_printer',
};

/** Whether what was opened is what a printer's driver offers. */
export function isCharacterDevice(stats: Stats): boolean {
  return stats.isCharacterDevice();
}

/**
 * Opens a printer's device file for writing. A file that is not there is never made: that would look like a printer.
 *
 * SECURITY: a path under `/dev` may lead anywhere: `/dev/shm` holds files, `/dev/fd` our own open ones. No link is
 * followed, neither at the end nor on the way, and what was opened must be a character device before the first byte.
 */
export async function openDevice(
  path: string,
  isPrinter: (stats: Stats) => boolean,
): Promise<Result<FileHandle, PrintCause>> {
  let device: FileHandle;
  try {
    if ((await realpath(dirname(path))) !== dirname(path)) return fail('not_a_printer');
    device = await open(
      path,
      constants.O_WRONLY | constants.O_NOCTTY | constants.O_NONBLOCK | constants.O_NOFOLLOW,
    );
  } catch (error) {
    return fail(deviceCauses[codeOf(error)] ?? 'printer_error');
  }
  const stats = await device.stat().catch(() => null);
  if (stats !== null && isPrinter(stats)) return ok(device);
  await device.close().catch(() => undefined);
  return fail('not_a_printer');
}

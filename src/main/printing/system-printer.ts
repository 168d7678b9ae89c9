import type { WebContentsPrintOptions } from 'electron';
import type { SlipWidth } from '../../preload/contract/printing/slip';
import { fail, ok, type Result } from '../../preload/contract/result';
import { sheetFor } from './page/paper-size';
import { printerQueues, type PrinterQueue } from './printers';
import { withSlipPage, type SlipPage } from './page/slip-page';

/** Why a system printer got no slip. After `timed_out` it is not known: the spooler may have it. */
export type SystemPrinterFailure =
  | 'spooler_silent'
  | 'no_such_printer'
  | 'printer_stopped'
  | 'printer_not_accepting'
  | 'spooler_refused'
  | 'not_drawn'
  | 'timed_out';

/**
 * Hands a page to a queue of the system, without a dialog. Success means that the spooler took it: whether
 * paper came out is not known. Never throws.
 */
export async function printOnSystemPrinter(
  html: string,
  width: SlipWidth,
  printer: string,
): Promise<Result<null, SystemPrinterFailure>> {
  try {
    const queues = await printerQueues();
    if (queues === null) return fail('spooler_silent');
    const problem = problemOf(queues.find(({ name }) => name === printer));
    if (problem !== null) return fail(problem);
    const taken = await withSlipPage(html, (page) => spool(page, width, printer));
    if (taken.kind === 'timed_out') return fail('timed_out');
    return taken.value ? ok(null) : fail('spooler_refused');
  } catch {
    // What Chromium throws here names no cause that staff could cure, and holds the page's address.
    return fail('not_drawn');
  }
}

function problemOf(queue: PrinterQueue | undefined): SystemPrinterFailure | null {
  switch (queue?.state) {
    case undefined:
      return 'no_such_printer';
    // A stopped queue would take the slip and print it hours later, when nobody waits for it.
    case 'stopped':
      return 'printer_stopped';
    case 'not_accepting':
      return 'printer_not_accepting';
    case 'ready':
      return null;
  }
}

function spool({ contents, heightPx }: SlipPage, width: SlipWidth, printer: string): Promise<boolean> {
  const sheet = sheetFor(width, heightPx);
  const options: WebContentsPrintOptions = {
    silent: true,
    deviceName: printer,
    color: false,
    printBackground: true,
    margins: { marginType: 'none' },
    // In microns.
    pageSize: { width: sheet.width * 1000, height: sheet.height * 1000 },
  };
  return new Promise((resolve) => {
    contents.print(options, (taken) => resolve(taken));
  });
}

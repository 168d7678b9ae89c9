import { join } from 'node:path';
import type { SavedPrinter } from '../../preload/contract/saved-printer';
import type { PrintCause } from '../../preload/contract/print-task';
import type { PrintJob } from '../journal/print-jobs';
import type { Printing } from './create-printing';
import { readPrintContent, type PrintContent } from './print-content';
import { slipBytes } from './slip-bytes';
import type { SlipCanvas } from './slip-canvas';
import { slipFileName } from './slip-file-name';
import type { PdfFailure } from './slip-pdf';
import type { SystemPrinterFailure } from './system-printer';
import { sendToCupsRaw } from './transports/cups-raw';
import { failed, notKnown, sent, type Delivery } from './transports/delivery';
import { sendToDevice } from './transports/device-printer';
import { sendToNetworkPrinter } from './transports/network-printer';
import { sendToWindowsRaw, windowsSpooler } from './transports/windows-raw';

/** What sending a slip needs. */
export interface SenderPorts {
  readonly printing: Printing;
  readonly canvas: SlipCanvas;
}

/** What sending a job of the outbox needs. */
export interface DeliveryPorts extends SenderPorts {
  /** The shop's printer of that id; `null` when it was taken out of the settings. */
  readonly printerOf: (id: string) => SavedPrinter | null;
}

/** Sends a slip once, by the way of the printer. It never rejects. */
export type SendSlip = (content: PrintContent, printer: SavedPrinter) => Promise<Delivery>;

/** Makes the function that sends a job of the outbox once, by the way of its printer. It never rejects. */
export function createSlipDelivery({
  printerOf,
  ...ports
}: DeliveryPorts): (job: PrintJob) => Promise<Delivery> {
  const send = createSlipSender(ports);
  return async (job) => {
    const printer = printerOf(job.printer);
    if (printer === null) return failed('no_such_printer');
    const content = readPrintContent(job.slip);
    if (content === null) return failed('not_drawn');
    return send(content, printer);
  };
}

/** Makes the function that sends a slip, whether the outbox knows of it or not. */
export function createSlipSender({ printing, canvas }: SenderPorts): SendSlip {
  return async ({ slip, openDrawer }, { target, profile }) => {
    switch (target.kind) {
      case 'driver': {
        const printed = await printing.print(slip, profile.width, target.queue);
        return printed.ok ? notKnown('spooled') : fromSpooler[printed.failure];
      }
      case 'pdf_folder': {
        const file = join(target.folder, slipFileName(slip, 'pdf'));
        const saved = await printing.savePdf(slip, profile.width, file);
        return saved.ok ? sent : failed(fromFile[saved.failure]);
      }
      case 'network':
      case 'cups_raw':
      case 'windows_raw':
      case 'device': {
        const bytes = await slipBytes(slip, profile, canvas, openDrawer);
        return bytes === null ? failed('not_drawn') : sendBytes(target, bytes);
      }
    }
  };
}

type BytesTarget = Exclude<SavedPrinter['target'], { kind: 'driver' | 'pdf_folder' }>;

function sendBytes(target: BytesTarget, bytes: Uint8Array): Promise<Delivery> {
  switch (target.kind) {
    case 'network':
      return sendToNetworkPrinter(target, bytes);
    case 'cups_raw':
      return sendToCupsRaw(target.queue, bytes);
    case 'windows_raw':
      return sendToWindowsRaw(target.queue, bytes, windowsSpooler);
    case 'device':
      return sendToDevice(target.path, bytes);
  }
}

const fromSpooler: Readonly<Record<SystemPrinterFailure, Delivery>> = {
  no_such_printer: failed('no_such_printer'),
  printer_stopped: failed('queue_stopped'),
  printer_not_accepting: failed('queue_not_accepting'),
  spooler_refused: failed('spooler_refused'),
  spooler_silent: failed('spooler_silent'),
  not_drawn: failed('not_drawn'),
  timed_out: notKnown('timed_out'),
};

const fromFile: Readonly<Record<PdfFailure, PrintCause>> = {
  not_drawn: 'not_drawn',
  timed_out: 'not_drawn',
  not_writable: 'folder_not_writable',
  disk_full: 'disk_full',
  io: 'folder_not_writable',
};

import { join } from 'node:path';
import type { SavedPrinter } from '../../../preload/contract/printing/saved-printer';
import type { PrintCause } from '../../../preload/contract/printing/print-task';
import type { Printing } from '../create-printing';
import type { HalfPictures } from './half-pictures';
import { startBudget, STALL_MS, within } from '../deadline';
import type { Deliver } from './outbox';
import { readPrintContent, type PrintContent } from './print-content';
import { slipBytes } from '../slip-bytes';
import type { Drawing } from '../slip-bytes';
import { slipFileName } from '../slip-file-name';
import type { PdfFailure } from '../page/slip-pdf';
import type { SystemPrinterFailure } from '../system-printer';
import { jobsInQueue, leftQueue, newJobInQueue } from '../transports/cups-queue';
import { sendToCupsRaw } from '../transports/cups-raw';
import { failed, notKnown, ofTheQueue, sent, type Delivery } from '../transports/delivery';
import { sendToDevice } from '../transports/device-printer';
import { sendToNetworkPrinter } from '../transports/network-printer';
import { sendToWindowsRaw, windowsSpooler } from '../transports/windows-raw';

/** What sending a slip needs. */
export interface SenderPorts {
  readonly printing: Pick<Printing, 'print' | 'savePdf'>;
  readonly canvas: Drawing;
  /** One for all senders: a test page, too, may leave a printer inside a picture. */
  readonly halves: HalfPictures;
}

/** What sending a job of the outbox needs. */
export interface DeliveryPorts extends SenderPorts {
  /** The shop's printer of that id; `null` when it was taken out of the settings. */
  readonly printerOf: (id: string) => SavedPrinter | null;
}

/** Sends a slip once, by the way of the printer. It never rejects. */
export type SendSlip = (content: PrintContent, printer: SavedPrinter) => Promise<Delivery>;

/** Makes the function that sends a job of the outbox once, by the way of its printer. It never rejects. */
export function createSlipDelivery({ printerOf, ...ports }: DeliveryPorts): Deliver {
  const send = createSlipSender(ports);
  return async (job, afterTrouble) => {
    const printer = printerOf(job.printer);
    if (printer === null) return failed('no_such_printer');
    if (afterTrouble) ports.halves.suspect(printer.target);
    const content = readPrintContent(job.slip);
    if (content === null) return failed('not_drawn');
    return send(content, printer);
  };
}

/** A scheduler that runs says within this time what it has to do. */
const QUEUE_MS = 2000;

/** Makes the function that sends a slip, whether the outbox knows of it or not. */
export function createSlipSender({ printing, canvas, halves }: SenderPorts): SendSlip {
  return async ({ slip, openDrawer }, { target, profile }) => {
    switch (target.kind) {
      case 'driver':
        return sendToDriver(target.queue, () => printing.print(slip, profile.width, target.queue));
      case 'pdf_folder': {
        const file = join(target.folder, slipFileName(slip, 'pdf'));
        const saved = await within(STALL_MS, printing.savePdf(slip, profile.width, file));
        // A folder on a computer of the network that went away answers nothing.
        if (saved.kind === 'timed_out') return notKnown('timed_out');
        return saved.value.ok ? sent : failed(fromFile[saved.value.failure]);
      }
      case 'network':
      case 'cups_raw':
      case 'windows_raw':
      case 'device': {
        const pieces = await slipBytes(slip, profile, canvas, openDrawer);
        if (pieces === null) return failed('not_drawn');
        const delivery = await sendBytes(target, pieces, halves.fillingFor(target, profile));
        halves.note(target, delivery);
        return delivery;
      }
    }
  };
}

type BytesTarget = Exclude<SavedPrinter['target'], { kind: 'driver' | 'pdf_folder' }>;

function sendBytes(
  target: BytesTarget,
  pieces: readonly Uint8Array[],
  filling: Uint8Array,
): Promise<Delivery> {
  const all = Buffer.concat([filling, ...pieces]);
  switch (target.kind) {
    case 'network':
      return sendToNetworkPrinter(target, pieces, filling);
    case 'cups_raw':
      return sendToCupsRaw(target.queue, all);
    case 'windows_raw':
      return sendToWindowsRaw(target.queue, all, windowsSpooler());
    case 'device':
      return sendToDevice(target.path, all);
  }
}

/** Prints by the system's own driver, and looks whether the page leaves the queue where the system tells. */
async function sendToDriver(queue: string, print: () => ReturnType<Printing['print']>): Promise<Delivery> {
  const budget = startBudget(STALL_MS);
  const before = process.platform === 'win32' ? null : await jobsInQueue(queue, 'all', QUEUE_MS);
  const printed = await within(budget.left(), print());
  if (printed.kind === 'timed_out') return notKnown('timed_out');
  if (!printed.value.ok) return fromSpooler[printed.value.failure];
  const job = before === null ? null : await newJobInQueue(queue, before);
  return job === null ? notKnown('spooled') : ofTheQueue(await leftQueue(queue, job, budget), job);
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

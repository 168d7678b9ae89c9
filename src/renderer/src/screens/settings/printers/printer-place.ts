import type { FoundPrinters } from '../../../../../preload/contract/printing/slip';
import type { PrinterTarget, SavedPrinter } from '../../../../../preload/contract/printing/saved-printer';

type Way = PrinterTarget['kind'];

/** The ways to a printer that are offered. */
export const ways = [
  'network',
  'driver',
  'cups_raw',
  'windows_raw',
  'device',
  'pdf_folder',
] as const satisfies readonly Way[];

/** Whether pages are drawn on this way: there are no letters of the printer, no columns and no commands. */
export function drawsPages(way: Way): boolean {
  return way === 'driver' || way === 'pdf_folder';
}

const DEFAULT_PORT = 9100;

/** Where a printer is, in one line. */
export function placeOf(target: PrinterTarget): string {
  switch (target.kind) {
    case 'network':
      return target.port === DEFAULT_PORT ? target.host : `${target.host}:${target.port}`;
    case 'driver':
    case 'cups_raw':
    case 'windows_raw':
      return target.queue;
    case 'device':
      return target.path;
    case 'pdf_folder':
      return target.folder;
  }
}

/** A place as it was typed; `null` when it is none of its way. Main reads it again, more strictly. */
export function readPlace(kind: Way, place: string): PrinterTarget | null {
  switch (kind) {
    case 'network':
      return readAddress(place);
    case 'cups_raw':
      return /^[^\s/#]{1,127}$/.test(place) ? { kind, queue: place } : null;
    case 'driver':
    case 'windows_raw':
      return place !== '' && place.length <= 220 ? { kind, queue: place } : null;
    case 'device':
      return /^\/dev\/(?!.*\.\.).+$/.test(place) ? { kind, path: place } : null;
    case 'pdf_folder':
      return place === '' ? null : { kind, folder: place };
  }
}

function readAddress(place: string): PrinterTarget | null {
  const parts = /^(?<host>[\w.-]{1,253})(?::(?<port>\d{1,5}))?$/.exec(place)?.groups;
  const host = parts?.['host'];
  const port = Number(parts?.['port'] ?? DEFAULT_PORT);
  return host === undefined || port < 1 || port > 65535 ? null : { kind: 'network', host, port };
}

/** A place that need not be typed. */
export interface Offer {
  readonly place: string;
  readonly help: string;
}

/** What is known to be there for a way: queues, device files, addresses of the shop's other printers. */
export function offersFor(
  way: Way,
  found: FoundPrinters,
  printers: readonly SavedPrinter[],
): readonly Offer[] {
  switch (way) {
    case 'network':
    case 'pdf_folder':
      return printers
        .filter(({ target }) => target.kind === way)
        .map(({ target, label }) => ({ place: placeOf(target), help: label }))
        .filter(({ place }, at, all) => all.findIndex((each) => each.place === place) === at);
    case 'driver':
    case 'cups_raw':
    case 'windows_raw':
      return found.queues.map(({ name, description }) => ({ place: name, help: description }));
    case 'device':
      return found.devices.map((place) => ({ place, help: '' }));
  }
}

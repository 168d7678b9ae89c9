import { fail, ok, type Result } from '../../../../../preload/contract/result';
import type { CodePage, PrinterTarget, SavedPrinter } from '../../../../../preload/contract/saved-printer';

/** The ways to a printer that are offered, with what is asked for each. */
export const ways = [
  { value: 'network', name: 'Network', asks: 'Address', help: 'Such as 192.168.1.50, or 192.168.1.50:9100' },
  { value: 'driver', name: 'System printer', asks: 'Printer name', help: 'As the system calls it' },
  { value: 'cups_raw', name: 'Thermal, by CUPS', asks: 'Queue name', help: 'A raw queue of CUPS' },
  { value: 'windows_raw', name: 'Thermal, by Windows', asks: 'Printer name', help: 'As Windows calls it' },
  { value: 'device', name: 'Device file', asks: 'File', help: 'Such as /dev/usb/lp0' },
  { value: 'pdf_folder', name: 'PDF folder', asks: 'Folder', help: 'Each slip becomes a file there' },
] as const satisfies readonly {
  readonly value: PrinterTarget['kind'];
  readonly name: string;
  readonly asks: string;
  readonly help: string;
}[];

/** A printer as it is typed. */
export interface PrinterForm {
  readonly id: string;
  readonly label: string;
  readonly way: PrinterTarget['kind'];
  /** Address, queue, file or folder. */
  readonly place: string;
  readonly width: '58' | '80';
  readonly columns: string;
  readonly codePage: CodePage;
  readonly cutter: boolean;
  readonly drawer: boolean;
  readonly nativeQr: boolean;
}

/** A printer of which nothing is known: what every cheap one does. */
export const newPrinter: PrinterForm = {
  id: '',
  label: '',
  way: 'network',
  place: '',
  width: '58',
  columns: '32',
  codePage: 'ascii',
  cutter: false,
  drawer: false,
  nativeQr: false,
};

const DEFAULT_PORT = 9100;
const dots = { '58': 384, '80': 576 } as const;

/** A saved printer as it is typed. */
export function printerForm({ id, label, target, profile }: SavedPrinter): PrinterForm {
  const { width, columns, codePage, cutter, drawer, nativeQr } = profile;
  return {
    id,
    label,
    way: target.kind,
    place: placeOf(target),
    width: width === 58 ? '58' : '80',
    columns: String(columns),
    codePage,
    cutter,
    drawer,
    nativeQr,
  };
}

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

/** Reads the form: the printer, or the sentences by field. */
export function readPrinter(
  form: PrinterForm,
): Result<SavedPrinter, Partial<Record<'label' | 'place' | 'columns', string>>> {
  const target = targetOf(form.way, form.place.trim());
  const columns = Number(form.columns);
  const columnsFit = /^\d{2}$/.test(form.columns.trim()) && columns >= 16 && columns <= 64;
  const label = form.label.trim();
  if (target === null || !columnsFit || label === '' || label.length > 60) {
    return fail({
      ...(label === '' || label.length > 60 ? { label: 'Give it a name of up to 60 letters.' } : {}),
      ...(target === null ? { place: problems[form.way] } : {}),
      ...(columnsFit ? {} : { columns: 'A whole number from 16 to 64.' }),
    });
  }
  const { id, codePage, cutter, drawer, nativeQr, width } = form;
  const profile = { dots: dots[width], columns, codePage, cutter, drawer, nativeQr };
  return ok({ id, label, target, profile: { ...profile, width: width === '58' ? 58 : 80 } });
}

const problems = {
  network: 'Type an address such as 192.168.1.50.',
  driver: 'Type the name of the printer.',
  cups_raw: 'Type the name of the queue, without spaces.',
  windows_raw: 'Type the name of the printer.',
  device: 'A device file begins with /dev/.',
  pdf_folder: 'Type a folder.',
} as const satisfies Readonly<Record<PrinterTarget['kind'], string>>;

function targetOf(kind: PrinterTarget['kind'], place: string): PrinterTarget | null {
  switch (kind) {
    case 'network':
      return networkOf(place);
    case 'cups_raw':
      return /^[^\s/#-][^\s/#]{0,126}$/.test(place) ? { kind, queue: place } : null;
    case 'driver':
    case 'windows_raw':
      return place !== '' && place.length <= 220 ? { kind, queue: place } : null;
    case 'device':
      return /^\/dev\/.+$/.test(place) ? { kind, path: place } : null;
    case 'pdf_folder':
      return place === '' ? null : { kind, folder: place };
  }
}

function networkOf(place: string): PrinterTarget | null {
  const parts = /^(?<host>[\w.-]{1,253})(?::(?<port>\d{1,5}))?$/.exec(place)?.groups;
  const host = parts?.['host'];
  const port = Number(parts?.['port'] ?? DEFAULT_PORT);
  return host === undefined || port < 1 || port > 65535 ? null : { kind: 'network', host, port };
}

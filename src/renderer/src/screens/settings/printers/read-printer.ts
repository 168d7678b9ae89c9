import { fail, ok, type Result } from '../../../../../preload/contract/result';
import type { PrinterTarget, SavedPrinter } from '../../../../../preload/contract/printing/saved-printer';
import type { Problems } from '../../../components/form/submit/problems';
import type { PrinterForm } from './printer-form';
import { readPlace } from './printer-place';

/** The sentences against what was typed, by field. */
export type PrinterProblems = Problems<'label' | 'place' | 'columns' | 'dots'>;

/** Reads the form: the printer, or the sentences by field. */
export function readPrinter(form: PrinterForm): Result<SavedPrinter, PrinterProblems> {
  const label = form.label.trim();
  const target = readPlace(form.way, form.place.trim());
  const columns = wholeNumber(form.columns, 16, 64);
  const dots = wholeNumber(form.dots, 192, 832);
  const wholeBytes = dots !== null && dots % 8 === 0;
  const named = label !== '' && label.length <= 60;
  if (target === null || columns === null || !wholeBytes || !named) {
    return fail({
      ...(named ? {} : { label: 'Give it a name of up to 60 letters.' }),
      ...(target === null ? { place: placeProblems[form.way] } : {}),
      ...(columns === null ? { columns: 'A whole number from 16 to 64.' } : {}),
      ...(wholeBytes ? {} : { dots: 'A multiple of 8 from 192 to 832.' }),
    });
  }
  const { id, codePage, cutter, drawer, drawerPulse, nativeQr, darkness, darknessCommand } = form;
  return ok({
    id,
    label,
    target,
    profile: {
      width: form.width === '58' ? 58 : 80,
      dots,
      columns,
      codePage,
      cutter,
      drawer,
      drawerPulse,
      nativeQr,
      darkness: darkness === 'as_is' ? null : { command: darknessCommand, level: darkness },
    },
  });
}

function wholeNumber(text: string, from: number, to: number): number | null {
  if (!/^\d{2,3}$/.test(text.trim())) return null;
  const number = Number(text);
  return number >= from && number <= to ? number : null;
}

const placeProblems = {
  network: 'Type an address such as 192.168.1.50.',
  driver: 'Type the name of the printer.',
  cups_raw: 'Type the name of the queue, without spaces.',
  windows_raw: 'Type the name of the printer.',
  device: 'A device file begins with /dev/.',
  pdf_folder: 'Type a folder.',
} as const satisfies Readonly<Record<PrinterTarget['kind'], string>>;

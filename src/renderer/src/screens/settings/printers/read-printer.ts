import { fail, ok, type Result } from '../../../../../preload/contract/result';
import type { SavedPrinter } from '../../../../../preload/contract/printing/saved-printer';
import type { Say } from '../../../../../preload/contract/words/say';
import type { Problems } from '../../../components/form/submit/problems';
import type { PrinterForm } from './printer-form';
import { readPlace } from './printer-place';

/** The sentences against what was typed, by field. */
export type PrinterProblems = Problems<'label' | 'place' | 'columns' | 'dots'>;

/** Reads the form: the printer, or the sentences by field. */
export function readPrinter(say: Say, form: PrinterForm): Result<SavedPrinter, PrinterProblems> {
  const label = form.label.trim();
  const target = readPlace(form.way, form.place.trim());
  const columns = wholeNumber(form.columns, 16, 64);
  const dots = wholeNumber(form.dots, 192, 832);
  const wholeBytes = dots !== null && dots % 8 === 0;
  const named = label !== '' && label.length <= 60;
  if (target === null || columns === null || !wholeBytes || !named) {
    return fail({
      ...(named ? {} : { label: say('settings.printers.no_name') }),
      ...(target === null ? { place: say(`settings.printers.way.${form.way}.wrong`) } : {}),
      ...(columns === null ? { columns: say('settings.printers.no_columns') } : {}),
      ...(wholeBytes ? {} : { dots: say('settings.printers.no_dots') }),
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

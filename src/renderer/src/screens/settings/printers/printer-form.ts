import {
  usualDrawerPulse,
  type CodePage,
  type Darkness,
  type DrawerPulse,
  type PrinterTarget,
  type SavedPrinter,
} from '../../../../../preload/contract/printing/saved-printer';
import { placeOf } from './printer-place';

/** A printer as it is typed. */
export interface PrinterForm {
  readonly id: string;
  readonly label: string;
  readonly way: PrinterTarget['kind'];
  /** Address, queue, file or folder. */
  readonly place: string;
  readonly width: '58' | '80';
  readonly columns: string;
  readonly dots: string;
  readonly codePage: CodePage;
  readonly cutter: boolean;
  readonly drawer: boolean;
  readonly drawerPulse: DrawerPulse;
  readonly nativeQr: boolean;
  readonly darkness: Darkness['level'] | 'as_is';
  /** Kept while nothing is sent, so that a look at the other choices loses nothing. */
  readonly darknessCommand: Darkness['command'];
}

/** What printers of a paper have nearly always. */
export const paperDefaults = {
  '58': { columns: '32', dots: '384' },
  '80': { columns: '48', dots: '576' },
} as const;

/** A printer of which nothing is known: what every cheap one does. */
export const newPrinter: PrinterForm = {
  id: '',
  label: '',
  way: 'network',
  place: '',
  width: '58',
  ...paperDefaults['58'],
  codePage: 'ascii',
  cutter: false,
  drawer: false,
  drawerPulse: usualDrawerPulse,
  nativeQr: false,
  darkness: 'as_is',
  darknessCommand: 'heat',
};

/** A saved printer as it is typed. */
export function printerForm({ id, label, target, profile }: SavedPrinter): PrinterForm {
  const { width, columns, dots, darkness, ...rest } = profile;
  return {
    ...rest,
    id,
    label,
    way: target.kind,
    place: placeOf(target),
    width: width === 58 ? '58' : '80',
    columns: String(columns),
    dots: String(dots),
    darkness: darkness?.level ?? 'as_is',
    darknessCommand: darkness?.command ?? (width === 58 ? 'heat' : 'density'),
  };
}

/** The form with another paper: what hangs on the paper becomes what printers of it have. */
export function withPaper(form: PrinterForm, width: PrinterForm['width']): PrinterForm {
  if (width === form.width) return form;
  const darknessCommand = width === '58' ? 'heat' : 'density';
  return { ...form, width, ...paperDefaults[width], darknessCommand };
}

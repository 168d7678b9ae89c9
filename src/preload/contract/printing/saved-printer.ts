import type { AutoPrintRules } from './auto-print';
import type { SlipLanguage, SlipWidth } from './slip';

/** What a printer's letters are. `ascii`: nothing above 0x7e is trusted, the rest is drawn. */
export const codePages = ['ascii', 'pc437', 'pc858', 'wpc1252'] as const;
export type CodePage = (typeof codePages)[number];

/** The ways to a printer. `driver`: a queue that draws pages itself; the others take ESC/POS bytes. */
export type PrinterTarget =
  | { readonly kind: 'network'; readonly host: string; readonly port: number }
  | { readonly kind: 'cups_raw'; readonly queue: string }
  | { readonly kind: 'windows_raw'; readonly queue: string }
  | { readonly kind: 'driver'; readonly queue: string }
  | { readonly kind: 'device'; readonly path: string }
  | { readonly kind: 'pdf_folder'; readonly folder: string };

/**
 * How a printer is told to burn lighter or darker. `density`: `GS ( K`, as Epson's and many 80 mm printers know
 * it. `heat`: `ESC 7`, as the small 58 mm ones do. Neither is known by all.
 */
export const darknessCommands = ['density', 'heat'] as const;
export const darknessLevels = ['lighter', 'darker', 'darkest'] as const;
export interface Darkness {
  readonly command: (typeof darknessCommands)[number];
  readonly level: (typeof darknessLevels)[number];
}

/**
 * How a cash drawer is opened: by which pin of its plug, and for how many milliseconds the current flows. Most
 * open by pin 2 within 50 ms; the second drawer of a printer hangs on pin 5, and a heavy lock needs longer.
 */
export const drawerPins = [2, 5] as const;
export const drawerPulses = [50, 100, 200] as const;
export interface DrawerPulse {
  readonly pin: (typeof drawerPins)[number];
  readonly ms: (typeof drawerPulses)[number];
}
export const usualDrawerPulse: DrawerPulse = { pin: 2, ms: 50 };

/** What a printer is tried with before it is saved: a page with a ruler, or its drawer alone. */
export const printerTries = ['page', 'drawer'] as const;
export type PrinterTry = (typeof printerTries)[number];

/** The kinds of slips, each of which may have a printer of its own. */
export const slipKinds = ['recharge', 'bill', 'refund'] as const;
export type SlipKind = (typeof slipKinds)[number];

/** What has to be known of a printer to print on it. */
export interface PrinterProfile {
  readonly width: SlipWidth;
  /** Of the print head: 192 … 832, a multiple of eight. */
  readonly dots: number;
  /** Letters a line in the normal size: 16 … 64; 32, 42, 48, or what the ruler print showed. */
  readonly columns: number;
  readonly codePage: CodePage;
  /** Whether it draws QR codes itself. Cheap ones do not: then the code goes as a picture. */
  readonly nativeQr: boolean;
  readonly cutter: boolean;
  /** Whether a cash drawer is connected to it. */
  readonly drawer: boolean;
  readonly drawerPulse: DrawerPulse;
  /** `null`: it stays as the printer is, and no command is sent. */
  readonly darkness: Darkness | null;
}

/** A printer of the shop, as the settings keep it. */
export interface SavedPrinter {
  /** Empty on the way from the page: a new one, which main gives an id. */
  readonly id: string;
  readonly label: string;
  readonly target: PrinterTarget;
  readonly profile: PrinterProfile;
}

/** The printers of the shop and what is printed on them. */
export interface PrintingSettings {
  readonly printers: readonly SavedPrinter[];
  /** Id of the printer that slips go to; `null`: PDF files in the slips folder. */
  readonly printer: string | null;
  /** Printers of some kinds of slips; `null`: those go to the printer of the shop. */
  readonly slipPrinters: Readonly<Record<SlipKind, string | null>>;
  readonly autoPrint: AutoPrintRules;
  /** What slips speak unless another language is chosen for a sale. */
  readonly language: SlipLanguage;
}

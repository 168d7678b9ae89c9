import type { SlipLanguage, SlipWidth } from './receipt';

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

/** A printer of the shop, as the settings keep it. */
export interface SavedPrinter {
  /** Empty on the way from the page: a new one, which main gives an id. */
  readonly id: string;
  readonly label: string;
  readonly target: PrinterTarget;
  readonly profile: {
    readonly width: SlipWidth;
    /** Of the print head; a byte holds eight. */
    readonly dots: number;
    readonly columns: number;
    readonly codePage: CodePage;
    readonly nativeQr: boolean;
    readonly cutter: boolean;
    readonly drawer: boolean;
  };
}

/** The printers of the shop and what is printed on them. */
export interface PrintingSettings {
  readonly printers: readonly SavedPrinter[];
  /** Id of the printer that slips go to; `null`: PDF files in the slips folder. */
  readonly printer: string | null;
  /** What slips speak unless another language is chosen for a sale. */
  readonly language: SlipLanguage;
}

import { z } from 'zod';
import { slipLanguages, type SlipLanguage } from './receipt';

/** What a printer's letters are. `ascii`: nothing above 0x7e is trusted, the rest is drawn. */
export const codePages = ['ascii', 'pc437', 'pc858', 'wpc1252'] as const;
export type CodePage = (typeof codePages)[number];

/** The ways to a printer. `driver`: a queue that draws pages itself; the others take ESC/POS bytes. */
const target = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('network'),
    host: z.string().regex(/^[\w.:-]{1,253}$/),
    port: z.int().min(1).max(65535),
  }),
  z.object({ kind: z.literal('cups_raw'), queue: z.string().regex(/^[^\s/#-][^\s/#]{0,126}$/) }),
  z.object({ kind: z.literal('windows_raw'), queue: z.string().regex(/^[^\r\n]{1,220}$/) }),
  z.object({ kind: z.literal('device'), path: z.string().regex(/^\/dev\/[^\0]+$/) }),
  z.object({ kind: z.literal('driver'), queue: z.string().min(1).max(220) }),
  z.object({ kind: z.literal('pdf_folder'), folder: z.string().min(1).max(1000) }),
]);
export type PrinterTarget = z.infer<typeof target>;

const profile = z.object({
  width: z.union([z.literal(58), z.literal(80)]),
  /** Of the print head; a byte holds eight. */
  dots: z.int().min(192).max(832).multipleOf(8),
  columns: z.int().min(16).max(64),
  codePage: z.enum(codePages),
  nativeQr: z.boolean(),
  cutter: z.boolean(),
  drawer: z.boolean(),
});

/** A printer of the shop, as the settings keep it. */
export const savedPrinterSchema = z.object({
  id: z.string().min(1).max(60),
  label: z.string().min(1).max(60),
  target,
  profile,
});
export type SavedPrinter = z.infer<typeof savedPrinterSchema>;

/** What the page sends of a printer. An empty id: a new one, which main gives an id. */
export const printerDraftSchema = savedPrinterSchema.extend({ id: z.string().max(60) });

/** The printers of the shop and what is printed on them. */
export interface PrintingSettings {
  readonly printers: readonly SavedPrinter[];
  /** Id of the printer that slips go to; `null`: PDF files in the slips folder. */
  readonly printer: string | null;
  /** What slips speak unless another language is chosen for a sale. */
  readonly language: SlipLanguage;
}

/** Reads them from the file of the settings. */
export const printingSettingsSchema = z.object({
  printers: z.array(savedPrinterSchema).max(30).readonly(),
  printer: z.string().nullable(),
  language: z.enum(slipLanguages),
}) satisfies z.ZodType<PrintingSettings>;

import { z } from 'zod';
import { codePages } from '../receipts/escpos/code-pages';
import type { PrinterProfile } from '../receipts/escpos/printer-profile';

/** The ways to a printer. `driver`: a queue that draws pages itself; the others take ESC/POS bytes. */
const target = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('network'),
    host: z.string().min(1).max(253),
    port: z.int().min(1).max(65535),
  }),
  z.object({ kind: z.literal('cups_raw'), queue: z.string().regex(/^[^\s/#-][^\s/#]{0,126}$/) }),
  z.object({ kind: z.literal('windows_raw'), queue: z.string().regex(/^[^\r\n]{1,220}$/) }),
  z.object({ kind: z.literal('device'), path: z.string().regex(/^\/dev\/[^\0]+$/) }),
  z.object({ kind: z.literal('driver'), queue: z.string().min(1).max(220) }),
  z.object({ kind: z.literal('pdf_folder'), folder: z.string().min(1) }),
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
}) satisfies z.ZodType<PrinterProfile>;

/** A printer of the shop, as the settings keep it. */
export const savedPrinterSchema = z.object({
  id: z.string().min(1).max(60),
  label: z.string().min(1).max(60),
  target,
  profile,
});
export type SavedPrinter = z.infer<typeof savedPrinterSchema>;

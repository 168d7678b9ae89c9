import { z } from 'zod';
import { autoPrints, defaultAutoPrint, type AutoPrintRules } from './auto-print';
import { slipLanguages } from './slip';
import {
  codePages,
  darknessCommands,
  darknessLevels,
  drawerPins,
  drawerPulses,
  usualDrawerPulse,
  type PrintingSettings,
  type SavedPrinter,
} from './saved-printer';

const printerTarget = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('network'),
    host: z.string().regex(/^[\w.-]{1,253}$/),
    port: z.int().min(1).max(65535),
  }),
  z.object({ kind: z.literal('cups_raw'), queue: z.string().regex(/^[^\s/#]{1,127}$/) }),
  z.object({ kind: z.literal('windows_raw'), queue: z.string().regex(/^[^\r\n]{1,220}$/) }),
  // SECURITY: a device, not a file that is reached through one.
  z.object({ kind: z.literal('device'), path: z.string().regex(/^\/dev\/(?!.*\.\.)[^\0]+$/) }),
  z.object({ kind: z.literal('driver'), queue: z.string().min(1).max(220) }),
  z.object({ kind: z.literal('pdf_folder'), folder: z.string().min(1).max(1000) }),
]);

const printerProfile = z.object({
  width: z.union([z.literal(58), z.literal(80)]),
  dots: z.int().min(192).max(832).multipleOf(8),
  columns: z.int().min(16).max(64),
  codePage: z.enum(codePages),
  nativeQr: z.boolean(),
  cutter: z.boolean(),
  drawer: z.boolean(),
  // Printers that were saved before there was a choice stay as they are, here and for the darkness.
  drawerPulse: z
    .object({ pin: z.literal(drawerPins), ms: z.literal(drawerPulses) })
    .default(usualDrawerPulse),
  darkness: z
    .object({ command: z.enum(darknessCommands), level: z.enum(darknessLevels) })
    .nullable()
    .default(null),
});

export const savedPrinterSchema = z.object({
  id: z.string().min(1).max(60),
  label: z.string().min(1).max(60),
  target: printerTarget,
  profile: printerProfile,
}) satisfies z.ZodType<SavedPrinter>;
/** A printer on its way from the page: a new one has no id yet. */
export const printerDraft = savedPrinterSchema.extend({ id: z.string().max(60) });

const autoPrint = z.enum(autoPrints);
const autoPrintSchema = z.object({
  success: autoPrint,
  pending: autoPrint,
  unknown: autoPrint,
  failed: autoPrint,
  not_sent: autoPrint,
  refunded: autoPrint,
}) satisfies z.ZodType<AutoPrintRules>;
const slipPrinter = z.string().max(60).nullable();
const slipPrintersSchema = z.object({ recharge: slipPrinter, bill: slipPrinter, refund: slipPrinter });

export const noSlipPrinters = { recharge: null, bill: null, refund: null } as const;

/** How many printers a shop may have. */
export const MAX_PRINTERS = 30;

export const printingSettingsSchema = z.object({
  printers: z.array(savedPrinterSchema).max(MAX_PRINTERS).readonly(),
  printer: z.string().nullable(),
  // Judged alone: a file of an older or newer Galla must not lose its printers.
  slipPrinters: slipPrintersSchema.catch(noSlipPrinters),
  autoPrint: autoPrintSchema.catch(defaultAutoPrint),
  language: z.enum(slipLanguages),
}) satisfies z.ZodType<PrintingSettings>;

import { z } from 'zod';
import { codePages } from '../../../src/main/receipts/escpos/code-pages';
import type { PrinterProfile } from '../../../src/main/receipts/escpos/printer-profile';
import { isRefId } from '../../../src/preload/contract/ids';
import { slipLanguages, type SlipDocument } from '../../../src/preload/contract/receipt';
import { rechargeStates } from '../../../src/preload/contract/recharge';

const line = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    align: z.enum(['left', 'centre', 'right']),
    size: z.enum(['normal', 'tall', 'large']),
    bold: z.boolean(),
  }),
  z.object({ kind: z.literal('pair'), label: z.string(), value: z.string(), bold: z.boolean() }),
  z.object({ kind: z.literal('rule') }),
  z.object({ kind: z.literal('banner'), text: z.string() }),
  z.object({ kind: z.literal('qr'), text: z.string() }),
  z.object({ kind: z.literal('feed'), lines: z.number() }),
]);

const slip = z.object({
  refId: z.string().refine((text) => isRefId(text)),
  language: z.enum(slipLanguages),
  title: z.string(),
  state: z.enum(rechargeStates),
  copy: z.number(),
  lines: z.array(line).readonly(),
}) satisfies z.ZodType<SlipDocument>;

const width = z.union([z.literal(58), z.literal(80)]);

const profile = z.object({
  width,
  dots: z.number(),
  columns: z.number(),
  codePage: z.enum(codePages),
  nativeQr: z.boolean(),
  cutter: z.boolean(),
  drawer: z.boolean(),
}) satisfies z.ZodType<PrinterProfile>;

/** What a test may ask of the lab, by its number. */
export const askSchema = z.object({
  id: z.number(),
  ask: z.discriminatedUnion('verb', [
    z.object({ verb: z.literal('list') }),
    z.object({ verb: z.literal('print'), slip, width, printer: z.string() }),
    z.object({ verb: z.literal('bytes'), slip, profile, openDrawer: z.boolean() }),
    z.object({ verb: z.literal('savePdf'), slip, width, file: z.string() }),
  ]),
});
export type Ask = z.infer<typeof askSchema>['ask'];

import { z } from 'zod';
import { isRefId } from '../../preload/contract/ids';
import { slipLanguages, type SlipDocument, type SlipLine } from '../../preload/contract/printing/slip';
import { rechargeStates } from '../../preload/contract/sale/recharge';

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
  z.object({ kind: z.literal('logo') }),
  z.object({ kind: z.literal('feed'), lines: z.int().min(0).max(255) }),
]) satisfies z.ZodType<SlipLine>;

/** Reads a slip document back from the outbox, where it lies as JSON. */
export const slipSchema = z.object({
  refId: z.string().refine((text) => isRefId(text)),
  language: z.enum(slipLanguages),
  title: z.string(),
  state: z.enum(rechargeStates),
  copy: z.int().min(0),
  lines: z.array(line).readonly(),
}) satisfies z.ZodType<SlipDocument>;

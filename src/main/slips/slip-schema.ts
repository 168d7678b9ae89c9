import { z } from 'zod';
import { isRefId } from '../../preload/contract/ids';
import {
  slipLanguages,
  type AccountDocument,
  type CloseDocument,
  type Printable,
  type SlipDocument,
  type SlipLine,
} from '../../preload/contract/printing/slip';
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

const paper = {
  language: z.enum(slipLanguages),
  title: z.string(),
  copy: z.int().min(0),
  lines: z.array(line).readonly(),
};
const slip = z.object({
  ...paper,
  refId: z.string().refine((text) => isRefId(text)),
  state: z.enum(rechargeStates),
}) satisfies z.ZodType<SlipDocument>;
const close = z.object({ ...paper, close: z.string() }) satisfies z.ZodType<CloseDocument>;
const account = z.object({ ...paper, account: z.int() }) satisfies z.ZodType<AccountDocument>;

/** Reads what is to be printed back from the outbox, where it lies as JSON. */
export const printableSchema = z.union([slip, close, account]) satisfies z.ZodType<Printable>;

import { z } from 'zod';
import { paiseSchema } from '../money-schemas';
import { slipParts, slipWidths } from '../printing/slip';
import { numberPads, type Settings } from './settings';

const short = z.string().max(200);
const line = z.string().max(500);

export const shopSchema = z.strictObject({ name: short, address: line, phone: short });

export const slipSettingsSchema = z.strictObject({
  header: line,
  footer: line,
  hidden: z.array(z.enum(slipParts)).max(slipParts.length).readonly(),
});

const counterSchema = z.strictObject({
  shieldMinutes: z.int().min(1).max(1440),
  dailyChecks: z.int().min(0).max(10_000),
  retypeAbovePaise: paiseSchema.nullable(),
  salesAMinute: z.int().min(1).max(1000),
  spendAnHourPaise: paiseSchema,
  lowBalancePaise: paiseSchema,
  lowUtilityPaise: paiseSchema,
  spokenReadBack: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
  numberPad: z.enum(numberPads),
  slipWidth: z.literal(slipWidths),
});

const pathsSchema = z.strictObject({ recharge: short, status: short, balance: short, complaint: short });

/** What the owner sets. Lengths are bounds against abuse, far above what a form accepts. */
export const settingsSchema = z.strictObject({
  shop: shopSchema,
  slips: slipSettingsSchema,
  counter: counterSchema,
  paths: pathsSchema,
}) satisfies z.ZodType<Settings>;

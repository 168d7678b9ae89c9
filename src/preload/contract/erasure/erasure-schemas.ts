import { z } from 'zod';
import { LEAST_MONTHS, MOST_MONTHS, type ErasureOf } from './erasure';

/** How long the shop keeps whom a sale was for, in months. */
export const monthsSchema = z.int().min(LEAST_MONTHS).max(MOST_MONTHS);

/** Whom to forget, as main lets it in. */
export const erasureOfSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('retention'), months: monthsSchema }),
  z.strictObject({ kind: z.literal('customer'), customer: z.int().min(1) }),
]) satisfies z.ZodType<ErasureOf>;

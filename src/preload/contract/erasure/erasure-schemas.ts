import { z } from 'zod';
import { LEAST_MONTHS, MOST_MONTHS, type ErasureOf } from './erasure';

/** Whom to forget, as main lets it in. */
export const erasureOfSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('retention'), months: z.int().min(LEAST_MONTHS).max(MOST_MONTHS) }),
  z.strictObject({ kind: z.literal('customer'), customer: z.int().min(1) }),
]) satisfies z.ZodType<ErasureOf>;

import { z } from 'zod';
import { paiseSchema } from '../money-schemas';
import type { PaidParts } from './move';

/** The parts of a sale that is paid in more than one way, as they are stored. */
export const partsSchema = z.object({
  cashPaise: paiseSchema,
  upiPaise: paiseSchema,
  onAccountPaise: paiseSchema,
}) satisfies z.ZodType<PaidParts>;

import { z } from 'zod';
import { commissionTermsSchema, serviceChargesSchema } from '../earnings/earnings-schemas';
import type { RequestOf } from './calls';
import type { EarningsCalls } from './calls/earnings-calls';
import { istDate, none } from '../request-schemas';

const period = z.strictObject({ from: istDate, to: istDate });

/** What main lets in of earnings; as in `requests.ts`. */
export const earningsRequests = {
  'earnings:wallet': period,
  'earnings:report': period,
  'earnings:commissions': none,
  'earnings:set-commission': z.strictObject({
    operator: z.string().min(1).max(60),
    fromDate: istDate,
    terms: commissionTermsSchema.nullable(),
  }),
  'earnings:charges': none,
  'earnings:save-charges': z.strictObject({ charges: serviceChargesSchema }),
} as const satisfies { readonly [N in keyof EarningsCalls]: z.ZodType<RequestOf<N>> };

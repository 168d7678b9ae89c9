import { z } from 'zod';
import { complaintEnds, complaintReasons, complaintWays } from '../complaints/complaint';
import type { RequestOf } from './calls';
import type { ComplaintCalls } from './calls/complaint-calls';
import { line, none, refId, requestId, seq as id, short } from '../request-schemas';

/** One schema for each call about complaints. */
export const complaintRequests = {
  'complaints:take': z.strictObject({
    requestId,
    refId,
    reason: z.enum(complaintReasons),
    words: line,
    phone: short,
    way: z.enum(complaintWays),
    gatewayNumber: short,
  }),
  'complaints:note': z.strictObject({ requestId, id, words: line, gatewayNumber: short }),
  'complaints:end': z.strictObject({ requestId, id, end: z.enum(complaintEnds), words: line }),
  'complaints:send': z.strictObject({ requestId, id }),
  'complaints:page': z.strictObject({ open: z.boolean(), search: short, before: id.nullable() }),
  'complaints:way': none,
  'complaints:confirmed': none,
  'complaints:confirm-way': z.strictObject({ path: short, confirmed: z.boolean() }),
  'complaints:of': z.strictObject({ refId }),
} as const satisfies { readonly [N in keyof ComplaintCalls]: z.ZodType<RequestOf<N>> };

import { z } from 'zod';
import { complaintEnds, complaintReasons, complaintWays } from '../complaints/complaint';
import type { RequestOf } from './calls';
import type { ComplaintCalls } from './complaint-calls';

const short = z.string().max(200);
const line = z.string().max(500);
const refId = z.string().max(40);
const requestId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const id = z.int().min(1);

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
  'complaints:way': z.strictObject({}),
  'complaints:confirmed': z.strictObject({}),
  'complaints:confirm-way': z.strictObject({ path: short, confirmed: z.boolean() }),
  'complaints:of': z.strictObject({ refId }),
} as const satisfies { readonly [N in keyof ComplaintCalls]: z.ZodType<RequestOf<N>> };

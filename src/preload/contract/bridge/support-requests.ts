import { z } from 'zod';
import { none } from '../request-schemas';
import type { RequestOf } from './calls';
import type { SupportCalls } from './calls/support-calls';

/** What main lets in of the calls about support. */
export const supportRequests = {
  'support:folder': none,
  'support:read': none,
  'support:stop': none,
  'support:save': z.strictObject({ bundle: z.string().max(60) }),
} as const satisfies { readonly [N in keyof SupportCalls]: z.ZodType<RequestOf<N>> };

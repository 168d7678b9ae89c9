import { z } from 'zod';
import { none } from '../request-schemas';
import type { RequestOf } from './calls';
import type { SupportCalls } from './calls/support-calls';

const ticket = z.string().max(60).optional();

/** What main lets in of the calls about support. */
export const supportRequests = {
  'support:folder': none,
  'support:open': z.strictObject({ passphrase: z.string().max(2000) }),
  'support:read': z.strictObject({ ticket }),
  'support:stop': z.strictObject({ ticket }),
  'support:save': z.strictObject({ ticket, bundle: z.string().max(60) }),
} as const satisfies { readonly [N in keyof SupportCalls]: z.ZodType<RequestOf<N>> };

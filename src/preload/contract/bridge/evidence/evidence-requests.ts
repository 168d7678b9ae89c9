import type { z } from 'zod';
import { none } from '../../request-schemas';
import type { RequestOf } from '../calls';
import type { EvidenceCalls } from './evidence-calls';

/** What main lets in of checks of the journal; as in `requests.ts`. */
export const evidenceRequests = {
  'evidence:read': none,
  'evidence:check': none,
  'evidence:stop': none,
} as const satisfies { readonly [N in keyof EvidenceCalls]: z.ZodType<RequestOf<N>> };

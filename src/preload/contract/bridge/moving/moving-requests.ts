import { z } from 'zod';
import { copiedIs } from '../../moving/moving';
import { none } from '../../request-schemas';
import type { RequestOf } from '../calls';
import type { MovingCalls } from './moving-calls';

const secret = z.string().max(2000);

/** What main lets in of a move; as in `requests.ts`. */
export const movingRequests = {
  'moving:out': z.strictObject({ passphrase: secret }),
  'moving:stay': z.strictObject({ passphrase: secret }),
  'moving:copied': z.strictObject({ passphrase: secret, is: z.enum(copiedIs) }),
  'moving:choose': none,
  'moving:look': z.strictObject({ secret }),
  'moving:bring': none,
} as const satisfies { readonly [N in keyof MovingCalls]: z.ZodType<RequestOf<N>> };

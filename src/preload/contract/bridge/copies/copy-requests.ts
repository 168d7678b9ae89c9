import { z } from 'zod';
import type { RequestOf } from '../calls';
import type { CopyCalls } from './copy-calls';
import { none } from '../../request-schemas';

const passphrase = z.string().max(2000);
const ticket = z.string().max(100);

/** What main lets in of copies; as in `requests.ts`. */
export const copyRequests = {
  'copies:read': none,
  'copies:choose': z.strictObject({ passphrase }),
  'copies:stop': none,
  'copies:now': none,
  'restore:begin': z.strictObject({ passphrase }),
  'restore:choose': z.strictObject({ ticket }),
  'restore:look': z.strictObject({ ticket, id: z.string().max(20), secret: passphrase }),
  'restore:swap': z.strictObject({ ticket }),
} as const satisfies { readonly [N in keyof CopyCalls]: z.ZodType<RequestOf<N>> };

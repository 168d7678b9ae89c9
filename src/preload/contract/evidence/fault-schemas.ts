import { z } from 'zod';
import { faultKinds, type Verdict } from './fault';
import { FAULTS_KEPT, type Verified } from './verified';

/** Names stand in a file that anybody may have written into: no more of them is taken than a screen shows. */
const word = z.string().max(200).nullable();
const count = z.int().nonnegative();

const verdict = {
  n: count,
  count,
  faults: z
    .array(z.strictObject({ kind: z.enum(faultKinds), name: word, key: word, n: count.nullable() }))
    .max(FAULTS_KEPT),
} as const;

/** What a check found, as it is told by its process. */
export const verdictSchema = z.strictObject(verdict) satisfies z.ZodType<Verdict>;

/** What is kept of it. */
export const verifiedSchema = z.strictObject({
  ...verdict,
  at: count,
  tookMs: z.number().nonnegative(),
  by: z.enum(['hand', 'itself']),
}) satisfies z.ZodType<Verified>;

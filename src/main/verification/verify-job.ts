import { z } from 'zod';
import { verdictSchema } from '../../preload/contract/evidence/fault-schemas';

/** What a check is told. */
export const verifyJobSchema = z.strictObject({
  /** The database, and the `sent.log` beside it. */
  file: z.string(),
  log: z.string(),
  /** The folder of copies elsewhere; null: there are none. */
  elsewhere: z.string().nullable(),
  /** Nobody waits for it: it works a quarter of the time. */
  slowly: z.boolean(),
});
export type VerifyJob = z.infer<typeof verifyJobSchema>;

/** What it tells: how far it is, and at last what it found. */
export const verifySaidSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), share: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal('verdict'), verdict: verdictSchema }),
]);
export type VerifySaid = z.infer<typeof verifySaidSchema>;

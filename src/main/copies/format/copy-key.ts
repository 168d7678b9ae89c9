import { z } from 'zod';

/** To what a copy is sealed: the public half of a pair of keys that is made of something a person knows. */
export interface CopyKey {
  /** Base64. */
  readonly salt: string;
  /** `age1…`, as the tools of age write it. */
  readonly publicKey: string;
}

/**
 * What a key looks like in a file. The cost of making it stands nowhere: SECURITY: an edited file cannot ask for gigabytes.
 */
export const copyKeySchema = z.strictObject({
  salt: z.base64().min(16).max(100),
  publicKey: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
}) satisfies z.ZodType<CopyKey>;

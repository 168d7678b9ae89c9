import { z } from 'zod';
import { copyFactsSchema, type CopyFacts } from './copy-head';

/** A file inside of a copy. */
export interface InnerFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal digits. */
  readonly sha256: string;
}

/** The first line inside: what follows, and once more what the head says, which nobody has sealed. */
export interface InnerList {
  readonly facts: CopyFacts;
  readonly files: readonly InnerFile[];
}

/** In bytes, its end included. */
export const LONGEST_LIST = 64 * 1024;
const MOST_FILES = 50;

/** SECURITY: a name, never a path: whoever opens a copy writes nowhere but into one folder. */
export const innerName = z.string().regex(/^[a-z][a-z0-9-]{0,40}(?:\.[a-z0-9]{1,10}){0,2}$/);

export const innerFileSchema = z.strictObject({
  name: innerName,
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
}) satisfies z.ZodType<InnerFile>;

export const innerListSchema = z.strictObject({
  facts: copyFactsSchema,
  files: z
    .array(innerFileSchema)
    .min(1)
    .max(MOST_FILES)
    .refine((files) => new Set(files.map(({ name }) => name)).size === files.length),
}) satisfies z.ZodType<InnerList>;

import { open } from 'node:fs/promises';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { copyKeySchema, type CopyKey } from './copy-key';

/** What everybody may read of a copy who finds it: nothing of a customer, and no sum. */
export interface CopyFacts {
  /** `copy`: one of a journal that goes on elsewhere. `move`: the journal itself, on its way to another computer. */
  readonly kind: 'copy' | 'move';
  /** Whose: the counter's four letters. */
  readonly counter: string;
  /** UTC milliseconds. */
  readonly madeAt: number;
  /** How many recharges are in it. */
  readonly sales: number;
}

/** What opens a copy. */
export const opensBy = ['passphrase', 'recovery'] as const;
export type OpensBy = (typeof opensBy)[number];
export type CopyKeys = readonly (CopyKey & { readonly by: OpensBy })[];

/** The first line of a copy. */
export interface CopyHead {
  readonly facts: CopyFacts;
  readonly keys: CopyKeys;
}

export const copyFactsSchema = z.strictObject({
  kind: z.enum(['copy', 'move']),
  counter: z.string().min(1).max(20),
  madeAt: z.int().nonnegative(),
  sales: z.int().nonnegative(),
}) satisfies z.ZodType<CopyFacts>;

/** SECURITY: each key costs a try of it tenths of a second and 64 MiB: a file may not bring many. */
const MOST_KEYS = 4;
/** The first line is no longer than this, in bytes, its end included. */
export const LONGEST_HEAD = 8192;
const VERSION = 1;

export const copyKeysSchema = z
  .array(copyKeySchema.extend({ by: z.enum(opensBy) }))
  .min(1)
  .max(MOST_KEYS) satisfies z.ZodType<CopyKeys>;

const versionSchema = z.looseObject({ galla: z.literal('copy'), version: z.int().positive() });
const headSchema = z.strictObject({
  galla: z.literal('copy'),
  version: z.literal(VERSION),
  facts: copyFactsSchema,
  keys: copyKeysSchema,
});

/** Writes the first line. */
export function writeHead({ facts, keys }: CopyHead): Buffer {
  return Buffer.from(`${JSON.stringify({ galla: 'copy', version: VERSION, facts, keys })}\n`);
}

/** Why a file is not read as a copy. */
export type NoHead = 'not_a_copy' | 'newer';

/** Reads the first line of a file. @throws what the file system throws. */
export async function readHead(
  file: string,
): Promise<Result<{ readonly head: CopyHead; readonly bytes: number }, NoHead>> {
  const handle = await open(file, 'r');
  try {
    if (!(await handle.stat()).isFile()) return fail('not_a_copy');
    const begin = Buffer.alloc(LONGEST_HEAD);
    const { bytesRead } = await handle.read(begin, 0, begin.length, 0);
    const end = begin.subarray(0, bytesRead).indexOf('\n');
    if (end < 0) return fail('not_a_copy');
    const value = jsonOf(begin.toString('utf8', 0, end));
    const version = versionSchema.safeParse(value);
    if (!version.success) return fail('not_a_copy');
    if (version.data.version > VERSION) return fail('newer');
    const head = headSchema.safeParse(value);
    return head.success
      ? ok({ head: { facts: head.data.facts, keys: head.data.keys }, bytes: end + 1 })
      : fail('not_a_copy');
  } finally {
    await handle.close();
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import { z } from 'zod';
import { copyProblems } from '../../../preload/contract/copies/copies';
import { copyMakers } from '../../../preload/contract/copies/restore';
import type { Result } from '../../../preload/contract/result';
import { checkpointSchema } from '../../journal/checkpoints/checkpoint';
import { copyFactsSchema, copyKeysSchema } from '../format/copy-head';
import { innerFileSchema } from '../format/inner-list';

const path = z.string().min(1);
const files = z.array(z.strictObject({ name: z.string(), path }));

/** What is asked for with each job of the process of copies. It crosses a border, and is read as such. */
const asked = {
  prepare: z.strictObject({ folder: path }),
  make: z.strictObject({
    folder: path,
    name: path,
    counter: z.string(),
    madeAt: z.int(),
    keys: copyKeysSchema,
    files,
    keep: z.int().positive(),
    checkpoint: checkpointSchema.nullable(),
  }),
  list: z.strictObject({ files }),
  whole: z.strictObject({ file: path }),
  move: z.strictObject({
    file: path,
    counter: z.string(),
    madeAt: z.int(),
    keys: copyKeysSchema,
    files,
  }),
  heads: z.strictObject({ folder: path }),
  head: z.strictObject({ file: path }),
  open: z.strictObject({
    file: path,
    folder: path,
    secret: z.strictObject({ passphrase: z.string().nullable(), recovery: z.string().nullable() }),
  }),
  journals: z.strictObject({ files: z.array(path) }),
  maker: z.strictObject({ folder: path, facts: copyFactsSchema, present: path, own: z.string().nullable() }),
  look: z.strictObject({
    copy: path,
    name: z.string(),
    present: path,
    sentLog: path,
    copies: path,
    elsewhere: path.nullable(),
  }),
  arrival: z.strictObject({ journal: path, log: path }),
} as const;

/** What each answers. */
const values = {
  prepare: z.null(),
  make: z.strictObject({ bytes: z.int(), sales: z.int() }),
  list: z.array(innerFileSchema),
  move: z.strictObject({ bytes: z.int() }),
  head: copyFactsSchema,
  heads: z.array(
    z.strictObject({ name: z.string(), facts: copyFactsSchema.nullable(), isWhole: z.boolean() }),
  ),
  whole: z.null(),
  open: z.strictObject({ facts: copyFactsSchema, files }),
  journals: z.array(
    z.strictObject({ path, at: z.int().nullable(), sales: z.int().nullable(), isGood: z.boolean() }),
  ),
  maker: z.enum(copyMakers),
  look: z.strictObject({
    sales: z.int(),
    newestSaleAt: z.int().nullable(),
    counter: z.string().nullable(),
    epoch: z.int(),
    since: z
      .strictObject({ sales: z.int(), moves: z.int(), closes: z.int(), isOther: z.boolean() })
      .nullable(),
    fromLog: z.int(),
    isCovered: z.boolean(),
  }),
  arrival: z.strictObject({ open: z.int(), faults: z.int().nullable() }),
} as const;

/** Why each does not. */
const failures = {
  prepare: z.enum(['absent', 'disk_full', 'not_writable', 'io']),
  make: z.enum(copyProblems),
  list: z.enum(['failed']),
  move: z.enum(['absent', 'bad', 'disk_full', 'not_writable', 'failed']),
  head: z.enum(['absent', 'not_a_copy', 'newer', 'damaged']),
  heads: z.enum(['absent', 'failed']),
  whole: z.enum(['not_a_copy', 'newer', 'damaged', 'absent']),
  open: z.enum(['not_a_copy', 'newer', 'damaged', 'wrong_secret', 'disk_full', 'absent']),
  journals: z.enum(['failed']),
  maker: z.enum(['failed']),
  look: z.enum(['not_a_journal', 'newer', 'damaged']),
  arrival: z.enum(['damaged']),
} as const;

export type CopyJobName = keyof typeof asked;
export type AskedOf<N extends CopyJobName> = z.infer<(typeof asked)[N]>;
export type ValueOf<N extends CopyJobName> = z.infer<(typeof values)[N]>;
export type FailureOf<N extends CopyJobName> = z.infer<(typeof failures)[N]>;
/** What each job is done by. */
export type DoJobs = {
  readonly [N in CopyJobName]: (asked: AskedOf<N>) => Promise<Result<ValueOf<N>, FailureOf<N>>>;
};

/** By name, so that a job and what belongs to it stay together. */
export const askedSchemas: { readonly [N in CopyJobName]: z.ZodType<AskedOf<N>> } = asked;
export const valueSchemas: { readonly [N in CopyJobName]: z.ZodType<ValueOf<N>> } = values;
export const failureSchemas: { readonly [N in CopyJobName]: z.ZodType<FailureOf<N>> } = failures;

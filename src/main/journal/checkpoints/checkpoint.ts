import { z } from 'zod';

/** What a checkpoint was made for. `copy`: before a copy of the journal is made. */
export const checkpointReasons = ['close', 'day', 'copy'] as const;
export type CheckpointReason = (typeof checkpointReasons)[number];

/** A place of the chain with all of its hash. */
export interface ChainPlace {
  readonly counter: string;
  readonly epoch: number;
  readonly n: number;
  /** 64 hexadecimal digits. */
  readonly h: string;
}

/** Who signed, and the signature, in hexadecimal digits: 64 and 128. */
export interface Signed {
  readonly publicKey: string;
  readonly signature: string;
}

/** Where the chain was, and when. */
export interface Checkpoint extends ChainPlace {
  /** UTC milliseconds. */
  readonly at: number;
  /** `null`: this computer had no key ring that answered. */
  readonly signed: Signed | null;
}

export const hashColumn = z.string().regex(/^[0-9a-f]{64}$/);
export const signatureColumn = z.string().regex(/^[0-9a-f]{128}$/);

export const signedSchema = z.strictObject({
  publicKey: hashColumn,
  signature: signatureColumn,
}) satisfies z.ZodType<Signed>;

export const checkpointSchema = z.strictObject({
  counter: z.string().regex(/^[A-Z]{4}$/),
  epoch: z.int().min(1),
  n: z.int().min(0),
  h: hashColumn,
  at: z.int(),
  signed: signedSchema.nullable(),
}) satisfies z.ZodType<Checkpoint>;

/** What is signed of a checkpoint. */
export function checkpointText({ counter, epoch, n, h, at }: Omit<Checkpoint, 'signed'>): string {
  return `galla checkpoint 1\n${counter} ${epoch} ${n} ${h} ${at}\n`;
}

/** What a new key signs of itself: whoever writes its line has its secret half. */
export function keyText(counter: string, publicKey: string, at: number): string {
  return `galla key 1\n${counter} ${publicKey} ${at}\n`;
}

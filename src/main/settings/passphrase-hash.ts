import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { z } from 'zod';
import { copyKeySchema, type CopyKey } from '../copies/format/copy-key';

/** A scrypt hash with everything that is needed to check it later, as it stands in `settings.json`. */
export interface PassphraseHash {
  readonly algorithm: 'scrypt';
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
  /** Base64. */
  readonly salt: string;
  /** Base64. */
  readonly hash: string;
  /** What copies elsewhere are sealed to, made of the same secret: it is not at hand when one is made. */
  readonly copies?: CopyKey;
}

/** 32 MiB and about a tenth of a second on a kiosk's computer. */
const COST = { cost: 32_768, blockSize: 8, parallelization: 1 } as const;

const HASH_BYTES = 32;
const MAX_MEMORY_BYTES = 256 * 1024 * 1024;

/** What a hash in a file must look like. SECURITY: bounded, so that an edited file cannot ask for gigabytes. */
export const passphraseHashSchema = z.object({
  algorithm: z.literal('scrypt'),
  cost: z.union([z.literal(32_768), z.literal(65_536), z.literal(131_072)]),
  blockSize: z.literal(8),
  parallelization: z.literal(1),
  salt: z.base64().min(16).max(100),
  hash: z.base64().length(44),
  copies: copyKeySchema.exactOptional(),
}) satisfies z.ZodType<PassphraseHash>;

/** Hashes a passphrase with a fresh salt. `opensCopies`: copies that are made from now on open by it, too. */
export async function hashPassphrase(passphrase: string, opensCopies = false): Promise<PassphraseHash> {
  const salt = randomBytes(16);
  const hash = await derive(passphrase, salt, COST);
  const hashed = {
    algorithm: 'scrypt',
    ...COST,
    salt: salt.toString('base64'),
    hash: hash.toString('base64'),
  } as const;
  if (!opensCopies) return hashed;
  // Not at the start: few passphrases are chosen, and what writes age's keys is read with them.
  const { makeCopyKey } = await import('../copies/format/make-copy-key');
  return { ...hashed, copies: await makeCopyKey(passphrase) };
}

/** Whether this is the passphrase the hash was made from. Takes the same time either way. */
export async function isPassphrase(passphrase: string, stored: PassphraseHash): Promise<boolean> {
  const { cost, blockSize, parallelization } = stored;
  const salt = Buffer.from(stored.salt, 'base64');
  const hash = await derive(passphrase, salt, { cost, blockSize, parallelization });
  const wanted = Buffer.from(stored.hash, 'base64');
  return hash.length === wanted.length && timingSafeEqual(hash, wanted);
}

/** Two keyboards may spell the same letters with other code points: NFKC makes them one. */
function derive(passphrase: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  const bounded = { ...options, maxmem: MAX_MEMORY_BYTES };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, HASH_BYTES, bounded, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

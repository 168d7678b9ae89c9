import { bech32 } from '@scure/base';
import { createPrivateKey, createPublicKey, randomBytes, scrypt } from 'node:crypto';
import type { CopyKey } from './copy-key';

/**
 * 64 MiB and some tenths of a second. More than the hash that opens the counter: a stick that is lost may be tried for
 * years, and by no clock of ours. Node's own scrypt: that of age is JavaScript, and takes ten times as long for the same.
 */
const COST = { cost: 65_536, blockSize: 8, parallelization: 1, maxmem: 128 * 1024 * 1024 } as const;
const SECRET_BYTES = 32;
/** What stands before the 32 bytes of an X25519 key in PKCS #8. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** Makes the key of a passphrase or a code, with a fresh salt. */
export async function makeCopyKey(secret: string): Promise<CopyKey> {
  const salt = randomBytes(16).toString('base64');
  return { salt, publicKey: publicKeyOf(await derive(secret, salt)) };
}

/** The secret half for age; `null`: this secret is not the one that the key was made of. */
export async function identityFor(secret: string, { salt, publicKey }: CopyKey): Promise<string | null> {
  const derived = await derive(secret, salt);
  if (publicKeyOf(derived) !== publicKey) return null;
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', derived).toUpperCase();
}

function publicKeyOf(secret: Uint8Array): string {
  const pair = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, secret]), format: 'der', type: 'pkcs8' });
  const der = createPublicKey(pair).export({ format: 'der', type: 'spki' });
  return bech32.encodeFromBytes('age', der.subarray(-SECRET_BYTES));
}

/** Two keyboards may spell the same letters with other code points: NFKC makes them one. */
function derive(secret: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), Buffer.from(salt, 'base64'), SECRET_BYTES, COST, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

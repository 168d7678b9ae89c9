import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { askedKeyRing } from '../asked-key-ring';
import { openKeptFile } from '../kept-file';
import type { KeyRing } from '../safe-storage';

/** What a counter signs with. SECURITY: its secret half is in this program's memory and sealed in the key ring, nowhere else. */
export interface SigningKey {
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  /** 128 hexadecimal digits (Ed25519). */
  sign(text: string): string;
}

/** The key of this counter. */
export interface CounterKey {
  /**
   * It, made where there is none or its seal does not open; `null`: the key ring protects nothing, or has said nothing for five
   * seconds. Never rejects.
   */
  soon(): Promise<SigningKey | null>;
  /** Its public half as the file says, without the key ring; `null`: there is none. */
  publicKey(): string | null;
}

/** What it stands on. `now`: UTC milliseconds. */
export interface CounterKeyParts {
  readonly folder: string;
  readonly ring: KeyRing;
  readonly now: () => number;
}

const hex = z.string().regex(/^[0-9a-f]{64}$/);
/** `counter-key.json`: the sealed secret half, base64, and the public one. */
const fileSchema = z.looseObject({
  sealed: z.base64().min(1).max(20_000).nullable().default(null),
  publicKey: hex.nullable().default(null),
});
/** As a key is exported and read: the secret half and the public one, base64url. */
const jwkSchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  d: z.string(),
  x: z.string(),
});

/** Makes it. Nothing is read or asked before the first checkpoint. */
export function createCounterKey({ folder, ring, now }: CounterKeyParts): CounterKey {
  const asked = askedKeyRing(ring, () => undefined);
  const file = () => openKeptFile({ folder, name: 'counter-key', schema: fileSchema, now });
  let key: SigningKey | null = null;
  let looking: Promise<void> | null = null;

  async function kept(): Promise<SigningKey | null> {
    const { sealed, publicKey } = file().read();
    if (sealed === null) return null;
    try {
      const { text } = await ring.unseal(Buffer.from(sealed, 'base64'));
      const opened = signingKey(createPrivateKey({ key: jwkSchema.parse(JSON.parse(text)), format: 'jwk' }));
      // SECURITY: the key ring's own encryption has no authentication.
      return opened.publicKey === publicKey ? opened : null;
    } catch {
      // Another user, another key ring, bytes that are not ours: Electron has no codes here.
      return null;
    }
  }

  async function made(): Promise<SigningKey | null> {
    const { privateKey } = generateKeyPairSync('ed25519');
    const fresh = signingKey(privateKey);
    const text = JSON.stringify(jwkSchema.parse(privateKey.export({ format: 'jwk' })));
    try {
      const sealed = (await ring.seal(text)).toString('base64');
      return file().write({ sealed, publicKey: fresh.publicKey }).ok ? fresh : null;
    } catch {
      return null;
    }
  }

  async function look(): Promise<void> {
    if (await asked.answer()) key = (await kept()) ?? (await made());
  }

  return {
    async soon() {
      if (key !== null) return key;
      looking ??= look().finally(() => {
        // What could not be written now may be next time.
        looking = null;
      });
      const looked = looking.catch(() => undefined);
      if (await asked.answerSoon().catch(() => false)) await looked;
      return key;
    },
    publicKey: () => file().read().publicKey,
  };
}

function signingKey(secret: KeyObject): SigningKey {
  const { x } = z.object({ x: z.string() }).parse(createPublicKey(secret).export({ format: 'jwk' }));
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    sign: (text) => sign(null, Buffer.from(text), secret).toString('hex'),
  };
}

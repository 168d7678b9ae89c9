import { createHash, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { openKeptFile } from '../settings/kept-file';
import {
  hashPassphrase,
  isPassphrase,
  passphraseHashSchema,
  type PassphraseHash,
} from '../settings/passphrase-hash';
import { askedKeyRing } from '../settings/asked-key-ring';
import type { KeyRing } from '../settings/safe-storage';

/** What checks a PIN: its hash, and which pepper went into it (`null`: none, this computer had no key ring). */
export interface StoredPin {
  readonly hash: PassphraseHash;
  readonly pepper: string | null;
}

export const storedPinSchema = z.object({
  hash: passphraseHashSchema,
  pepper: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .nullable(),
}) satisfies z.ZodType<StoredPin>;

/**
 * PINs and how they are looked at. SECURITY: ten thousand PINs of four digits are tried in minutes by whoever has their
 * hashes, so a secret of the key ring goes into each: a copied journal alone tells none.
 */
export interface Pins {
  hash(pin: string): Promise<StoredPin>;
  /** `lost`: this computer cannot look at it, because the key ring is another one, or none, or says nothing. */
  check(pin: string, stored: StoredPin): Promise<'right' | 'wrong' | 'lost'>;
  /** The same without a PIN, as far as it is known. */
  isLost(stored: StoredPin): boolean;
  /** Asks the key ring for the pepper, if any of these needs it. */
  look(stored: readonly StoredPin[]): void;
}

/** What they stand on. `changed`: which PINs are lost may be known now. */
export interface PinsParts {
  readonly folder: string;
  readonly ring: KeyRing;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly changed: () => void;
}

interface Pepper {
  readonly id: string;
  readonly bytes: Buffer;
}

/** `pepper.json`: the sealed pepper, base64. */
const fileSchema = z.looseObject({ sealed: z.base64().min(1).max(20_000).nullable().default(null) });

const PEPPER_BYTES = 32;

/** Makes them. Nothing is read or asked before it is needed: a shop without people has no pepper. */
export function createPins({ folder, ring, now, changed }: PinsParts): Pins {
  const asked = askedKeyRing(ring, changed);
  const file = () => openKeptFile({ folder, name: 'pepper', schema: fileSchema, now });
  let kept: Promise<Pepper | null> | null = null;
  /** `undefined`: not known yet. */
  let pepper: Pepper | null | undefined;

  async function read(): Promise<Pepper | null> {
    const { sealed } = file().read();
    if (sealed === null || !(await asked.answer())) return null;
    try {
      return pepperOf(Buffer.from((await ring.unseal(Buffer.from(sealed, 'base64'))).text, 'base64'));
    } catch {
      // Electron has no codes here: another user, another key ring, bytes that are not ours.
      return null;
    }
  }

  /** The kept one, once the key ring has answered. It may never resolve. */
  function known(): Promise<Pepper | null> {
    kept ??= read().then((found) => {
      pepper = found;
      changed();
      return found;
    });
    return kept;
  }

  /** The same, `null` when the key ring is silent. */
  async function soon(): Promise<Pepper | null> {
    const found = known();
    if (pepper !== undefined) return pepper;
    return (await asked.answerSoon()) ? found : null;
  }

  async function made(): Promise<Pepper | null> {
    const found = await soon();
    if (found !== null || !(await asked.answerSoon())) return found;
    const bytes = randomBytes(PEPPER_BYTES);
    try {
      const sealed = (await ring.seal(bytes.toString('base64'))).toString('base64');
      if (!file().write({ sealed }).ok) return null;
    } catch {
      return null;
    }
    pepper = pepperOf(bytes);
    kept = Promise.resolve(pepper);
    return pepper;
  }

  return {
    async hash(pin) {
      const used = await made();
      return { hash: await hashPassphrase(peppered(pin, used)), pepper: used?.id ?? null };
    },
    async check(pin, stored) {
      const used = stored.pepper === null ? null : await soon();
      if ((used?.id ?? null) !== stored.pepper) return 'lost';
      return (await isPassphrase(peppered(pin, used), stored.hash)) ? 'right' : 'wrong';
    },
    isLost: (stored) =>
      stored.pepper !== null
      && (pepper === undefined ? asked.state() === 'silent' : pepper?.id !== stored.pepper),
    look(stored) {
      if (stored.some(({ pepper: id }) => id !== null)) void known();
    },
  };
}

function pepperOf(bytes: Buffer): Pepper {
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 16), bytes };
}

function peppered(pin: string, pepper: Pepper | null): string {
  return pepper === null ? pin : createHmac('sha256', pepper.bytes).update(pin).digest('base64');
}

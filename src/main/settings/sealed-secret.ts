import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Account } from './account';
import type { PassphraseHash } from './passphrase-hash';
import { Secret } from './secret';

/** A token together with the only account it may be used for. */
export interface SealedSecret {
  readonly account: Account;
  readonly token: Secret;
}

/** What a token is sealed to beside its account: where it was entered, and who was the owner there. */
export interface Seal {
  /** Random, made with the real journal. */
  readonly journalId: string;
  readonly owner: PassphraseHash | null;
}

/** What was decrypted, before anybody has looked whether its seal fits. */
export interface OpenedSecret extends SealedSecret {
  /** Whether it was sealed to exactly this, and is as it was sealed. */
  fits(seal: Seal): boolean;
}

const plainSchema = z.object({
  origin: z.string(),
  username: z.string(),
  token: z.string().min(1),
  seal: z.base64(),
});

/** The text to encrypt. SECURITY: holds the token; it goes to the key ring and nowhere else. */
export function toPlainText(secret: SealedSecret, seal: Seal): string {
  const { origin, username } = secret.account;
  const code = authenticationOf(secret, seal).toString('base64');
  return JSON.stringify({ origin, username, token: secret.token.reveal(), seal: code });
}

/** Reads what was decrypted; `null` when it is not ours, or of the first releases, which had no seal. */
export function fromPlainText(text: string): OpenedSecret | null {
  const plain = plainSchema.safeParse(jsonOf(text));
  if (!plain.success) return null;
  const { origin, username, token, seal: code } = plain.data;
  const secret: SealedSecret = { account: { origin, username }, token: new Secret(token) };
  return {
    ...secret,
    fits(seal) {
      const [found, wanted] = [Buffer.from(code, 'base64'), authenticationOf(secret, seal)];
      return found.length === wanted.length && timingSafeEqual(found, wanted);
    },
  };
}

/**
 * SECURITY: key rings encrypt without authentication (Chromium on Linux: AES-CBC with a constant start), so that
 * two ciphertexts can be spliced into a third. The token itself is the key of this code: who does not know it can
 * put it beside no other address, journal or passphrase.
 */
function authenticationOf({ account, token }: SealedSecret, { journalId, owner }: Seal): Buffer {
  const ownerParts =
    owner === null
      ? null
      : [owner.algorithm, owner.cost, owner.blockSize, owner.parallelization, owner.salt, owner.hash];
  const sealed = ['galla token 2', account.origin, account.username, journalId, ownerParts];
  return createHmac('sha256', token.reveal()).update(JSON.stringify(sealed)).digest();
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

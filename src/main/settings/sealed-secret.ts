import { z } from 'zod';
import type { Account } from './account';
import { Secret } from './secret';

/** What is encrypted as one piece: a token together with the only account it may be used for. */
export interface SealedSecret {
  readonly account: Account;
  readonly token: Secret;
}

const plainSchema = z.object({ origin: z.string(), username: z.string(), token: z.string().min(1) });

/** The text to encrypt. SECURITY: holds the token; it goes to the key ring and nowhere else. */
export function toPlainText({ account, token }: SealedSecret): string {
  const { origin, username } = account;
  return JSON.stringify({ origin, username, token: token.reveal() });
}

/** Reads what was decrypted; `null` when it is not ours. */
export function fromPlainText(text: string): SealedSecret | null {
  const plain = plainSchema.safeParse(jsonOf(text));
  if (!plain.success) return null;
  const { origin, username, token } = plain.data;
  return { account: { origin, username }, token: new Secret(token) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

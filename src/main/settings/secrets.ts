import { z } from 'zod';
import type { Failure } from '../../preload/contract/failures';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { AccountView } from '../../preload/contract/settings';
import { isSameAccount, type Account } from './account';
import { openKeptFile } from './kept-file';
import type { Mask } from './mask';
import type { KeyRing } from './safe-storage';
import { fromPlainText, toPlainText, type SealedSecret } from './sealed-secret';
import type { Secret } from './secret';

/** What is known of a token; the words of `AccountView`. */
export type TokenState = AccountView['token'];

/** The API token: in through `keep`, out to the gateway client only. */
export interface Secrets {
  /** Reads the newest ciphertext, once at start-up, after `ready`. */
  load(): Promise<void>;
  /**
   * Takes a token for an account, in place of any other. With a key ring its ciphertext is on disk before
   * this resolves; without one the token is held until the app ends. After a refusal nothing has changed.
   */
  keep(
    account: Account,
    token: Secret,
  ): Promise<Result<'kept' | 'this_session', Failure<'settings_not_saved'>>>;
  /** The token for exactly this account (scheme, host, port, username); `null`: none at hand. */
  tokenFor(account: Account): Secret | null;
  stateFor(account: Account): TokenState;
  keyRing(): Promise<'protected' | 'unprotected'>;
  /** Where an unusable `secrets.json` was put at start-up; `null`: there was none. */
  readonly setAside: string | null;
}

/** What the secrets stand on. */
export interface SecretsOptions {
  readonly folder: string;
  readonly ring: KeyRing;
  /** Learns every token, so that no log line ever shows one. */
  readonly mask: Mask;
  /** UTC milliseconds. */
  readonly now: () => number;
}

/** `current` is the one in use; replaced ciphertext moves to `older` and is never deleted by Galla. */
const fileSchema = z.looseObject({
  current: z.base64().min(1).nullable().default(null),
  older: z.array(z.base64()).default([]),
});

/** Opens `<folder>/secrets.json`. Nothing is decrypted before `load`. */
export function openSecrets({ folder, ring, mask, now }: SecretsOptions): Secrets {
  const file = openKeptFile({ folder, name: 'secrets', schema: fileSchema, now });
  let held: (SealedSecret & { readonly state: 'kept' | 'this_session' }) | null = null;
  let isLost = false;

  async function seal(secret: SealedSecret): Promise<Result<null, 'not_saved'>> {
    const sealed = await ring.seal(toPlainText(secret));
    const { current, older, ...rest } = file.read();
    const kept = current === null ? older : [...older, current];
    return file.write({ ...rest, current: sealed.toString('base64'), older: kept });
  }

  return {
    async load() {
      const { current } = file.read();
      if (current === null) return;
      const opened = await unseal(ring, current);
      isLost = opened === null;
      if (opened === null) return;
      mask.learn(opened.secret.token);
      held = { ...opened.secret, state: 'kept' };
      // Best effort: when it cannot be written, the old ciphertext still opens.
      if (opened.renew) await seal(opened.secret).catch(() => null);
    },
    async keep(account, token) {
      mask.learn(token);
      const state = (await ring.isProtected()) ? 'kept' : 'this_session';
      if (state === 'kept') {
        const sealed = await seal({ account, token });
        if (!sealed.ok) return fail({ code: 'settings_not_saved' });
      }
      held = { account, token, state };
      isLost = false;
      return ok(state);
    },
    tokenFor(account) {
      // SECURITY: compared with what was encrypted beside the token, not with anything an editor could reach:
      // whoever changes the address or the username in the settings file gets an account without a token.
      return held !== null && isSameAccount(held.account, account) ? held.token : null;
    },
    stateFor(account) {
      if (held === null) return isLost ? 'lost' : 'missing';
      return isSameAccount(held.account, account) ? held.state : 'missing';
    },
    keyRing: async () => ((await ring.isProtected()) ? 'protected' : 'unprotected'),
    setAside: file.setAside,
  };
}

/** `null`: no key ring, another OS user, a changed key, or bytes that are not ours. */
async function unseal(
  ring: KeyRing,
  ciphertext: string,
): Promise<{ readonly secret: SealedSecret; readonly renew: boolean } | null> {
  try {
    if (!(await ring.isProtected())) return null;
    const { text, renew } = await ring.unseal(Buffer.from(ciphertext, 'base64'));
    const secret = fromPlainText(text);
    return secret === null ? null : { secret, renew };
  } catch {
    // Electron has no error codes here: whatever it says, this ciphertext cannot be read now.
    return null;
  }
}

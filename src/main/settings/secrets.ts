import type { Failure } from '../../preload/contract/bridge/failures';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { AccountView } from '../../preload/contract/settings/settings';
import { oneAfterTheOther } from '../recharge/one-after-the-other';
import { isSameAccount, type Account } from './account';
import { askedKeyRing, type AskedKeyRing } from './asked-key-ring';
import type { Mask } from './mask';
import type { PassphraseHash } from './passphrase-hash';
import type { KeyRing } from './safe-storage';
import { fromPlainText, toPlainText, type OpenedSecret, type Seal, type SealedSecret } from './sealed-secret';
import type { Secret } from './secret';
import { openSecretsFile } from './secrets-file';

/** What is known of a token; the words of `AccountView`. */
export type TokenState = AccountView['token'];

/** What is known of the key ring. */
type AskedState = ReturnType<AskedKeyRing['state']>;

/** The API token: in through `keep`, out to the gateway client only. */
export interface Secrets {
  /** Reads the ciphertexts, once at start-up, after `ready`. */
  load(): Promise<void>;
  /**
   * The real journal is open and this is its id: a token that was kept is used from now on, if it was sealed to
   * this journal and to the owner's passphrase of the settings. Before that no token is given out.
   */
  bindTo(journalId: string): void;
  /**
   * Takes a token for an account, in place of any other. With a key ring its ciphertext is on disk before
   * this resolves; without one, or without a journal to seal it to, the token is held until the app ends. After
   * a refusal nothing has changed.
   */
  keep(
    account: Account,
    token: Secret,
  ): Promise<Result<'kept' | 'this_session', Failure<'settings_not_saved'>>>;
  /**
   * Seals a kept token to another passphrase of the owner, around `save`, which puts that into the settings. A stop
   * in between costs no token: both ciphertexts are on disk then. After a refusal nothing has changed.
   */
  sealTo(owner: PassphraseHash, save: () => Saved): Promise<Saved>;
  /** The token for exactly this account (scheme, host, port, username); `null`: none at hand. */
  tokenFor(account: Account): Secret | null;
  stateFor(account: Account): TokenState;
  keyRing(): AskedState;
  /** A person wants a key ring asked again that has not answered. */
  askAgain(): void;
  /** Where an unusable `secrets.json` was put at start-up; `null`: there was none. */
  readonly setAside: string | null;
}

type Saved = Result<null, Failure<'settings_not_saved'>>;

/** What the secrets stand on. */
export interface SecretsOptions {
  readonly folder: string;
  readonly ring: KeyRing;
  /** Learns every token, so that no log line ever shows one. */
  readonly mask: Mask;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** The owner's passphrase in the settings of now. */
  readonly owner: () => PassphraseHash | null;
  /** The key ring has answered, or is silent. */
  readonly changed: () => void;
  /** Opens the real journal if it is not open yet; `null`: it cannot be opened. */
  readonly journalId: () => Promise<string | null>;
}

/** A token in use. */
type Held = SealedSecret & { readonly state: 'kept' | 'this_session' };

const notSaved = fail({ code: 'settings_not_saved' } as const);

/** Opens `<folder>/secrets.json`. Nothing is decrypted before `load`. */
export function openSecrets(options: SecretsOptions): Secrets {
  const { ring, mask, owner } = options;
  const file = openSecretsFile(options);
  const asked = askedKeyRing(ring, options.changed);
  let isLoaded = false;
  /** What the key ring could read, the one in use first; nothing once it is known which of them fits. */
  let opened: readonly OpenedSecret[] = [];
  /** The key of the newest one has changed. */
  let renew = false;
  let held: Held | null = null;
  let isLost = false;
  let boundTo: string | null = null;
  /**
   * SECURITY: the passphrase that the settings named when Galla started. A file that was changed has no token, however soon
   * the journal mends it: the key ring may answer before or after that.
   */
  let sealedTo = owner();
  /** One change of the file after the other. */
  const inTurn = oneAfterTheOther();

  /** The ciphertext; `null`: the key ring did not take it. */
  async function sealed(secret: SealedSecret, seal: Seal): Promise<string | null> {
    try {
      return (await ring.seal(toPlainText(secret, seal))).toString('base64');
    } catch {
      // As when it is read: Electron has no codes here, and whatever it says, there is no ciphertext.
      return null;
    }
  }

  async function sealNow(secret: SealedSecret): Promise<Result<'kept' | 'this_session', 'not_saved'>> {
    const journalId = (await asked.answerSoon()) ? await options.journalId() : null;
    // SECURITY: a token that is sealed to no journal could be carried to another folder.
    if (journalId === null) return ok('this_session');
    const ciphertext = await sealed(secret, { journalId, owner: owner() });
    const written = ciphertext === null ? fail('not_saved' as const) : file.replace(ciphertext);
    return written.ok ? ok('kept') : written;
  }

  function use(found: Held): void {
    held = found;
    opened = [];
    isLost = false;
  }

  function bindTo(journalId: string): void {
    boundTo = journalId;
    if (held !== null) return;
    const seal = { journalId, owner: sealedTo };
    const fitting = opened.find((each) => each.fits(seal));
    if (fitting === undefined) {
      isLost ||= opened.length > 0;
      opened = [];
      return;
    }
    const isNewest = fitting === opened[0];
    use({ ...fitting, state: 'kept' });
    // Best effort: when it cannot be written, the old ciphertext still opens.
    if (renew && isNewest) void inTurn(() => sealNow(fitting)).catch(() => null);
  }

  return {
    async load() {
      await asked.answer();
      const found: OpenedSecret[] = [];
      for (const [at, ciphertext] of file.newestFirst().entries()) {
        const read = await unseal(ring, ciphertext);
        if (read === null) file.keep(ciphertext);
        else {
          mask.learn(read.secret.token);
          found.push(read.secret);
          if (at === 0) ({ renew } = read);
        }
      }
      opened = found;
      isLost = found.length === 0 && file.newestFirst().length > 0;
      isLoaded = true;
      if (boundTo !== null) bindTo(boundTo);
    },
    bindTo,
    keep: (account, token) =>
      inTurn(async () => {
        mask.learn(token);
        const kept = await sealNow({ account, token });
        if (!kept.ok) return notSaved;
        use({ account, token, state: kept.value });
        return kept;
      }),
    sealTo: (next, save) =>
      inTurn(async () => {
        const journalId = held === null && opened.length === 0 ? null : await options.journalId();
        const wasSaved = (saved: Saved): Saved => {
          if (saved.ok) sealedTo = next;
          return saved;
        };
        if (held?.state !== 'kept' || journalId === null) return wasSaved(save());
        const ciphertext = await sealed(held, { journalId, owner: next });
        const change = ciphertext === null ? null : file.replaceBoth(ciphertext);
        if (change === null) return notSaved;
        const saved = wasSaved(save());
        if (saved.ok) change.conclude();
        else change.takeBack();
        return saved;
      }),
    tokenFor(account) {
      // SECURITY: compared with what was encrypted beside the token, not with anything an editor could reach:
      // whoever changes the address or the username in the settings file gets an account without a token.
      return held !== null && isSameAccount(held.account, account) ? held.token : null;
    },
    stateFor(account) {
      if (held !== null) return isSameAccount(held.account, account) ? held.state : 'lost';
      // SECURITY: never called lost, and so never asked for, before it was looked at.
      if (!isLoaded && file.newestFirst().length > 0) return asked.state() === 'silent' ? 'silent' : 'asking';
      // Until the journal is open nobody knows which of them fits; it is not used before.
      if (opened.some((each) => isSameAccount(each.account, account))) return 'kept';
      return isLost || opened.length > 0 ? 'lost' : 'missing';
    },
    keyRing: () => asked.state(),
    askAgain: () => asked.askAgain(),
    setAside: file.setAside,
  };
}

/** `null`: no key ring, another OS user, a changed key, bytes that are not ours, or of a release without seals. */
async function unseal(
  ring: KeyRing,
  ciphertext: string,
): Promise<{ readonly secret: OpenedSecret; readonly renew: boolean } | null> {
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

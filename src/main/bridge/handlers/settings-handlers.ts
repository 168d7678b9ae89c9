import type { FailureOf, RequestOf } from '../../../preload/contract/bridge/calls';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { AppStatus, Settings } from '../../../preload/contract/settings/settings';
import type { Handlers } from '../handlers';
import { mayDo, type Caller } from '../../recharge/state/moment';
import { oneAfterTheOther } from '../../recharge/one-after-the-other';
import { isSameAccount, readAccount, type Account, type AccountRules } from '../../settings/account';
import { readApiToken } from '../../settings/api-token';
import type { Owner } from '../../settings/owner';
import type { Secrets } from '../../settings/secrets';
import type { SettingsStore } from '../../settings/settings-store';
import { arePaths } from '../../settings/stored-settings';

/** What the calls about account, owner and settings stand on. */
export interface SettingsParts {
  readonly settings: SettingsStore;
  readonly secrets: Secrets;
  readonly owner: Owner;
  readonly rules: () => AccountRules;
  readonly status: () => Promise<AppStatus>;
  /** The settings on disk name this account now and its token is at hand: open its journal, go on asking. */
  readonly onAccount: (account: Account) => Promise<void>;
  /** New settings are on disk. */
  readonly onSaved: (settings: Settings) => void;
}

type SettingsCall =
  | 'account:connect'
  | 'account:ask-key-ring'
  | 'account:enter-token'
  | 'owner:unlock'
  | 'owner:lock'
  | 'owner:change-passphrase'
  | 'settings:read'
  | 'settings:save'
  | 'settings:speak';

/** The handlers of these calls. */
export function settingsHandlers(parts: SettingsParts): Pick<Handlers, SettingsCall> {
  const { settings, secrets, owner, status, onAccount, onSaved } = parts;
  const inTurn = oneAfterTheOther();

  /**
   * SECURITY: one token after the other. A key ring takes its time, and who may replace a token depends on what the
   * one before has left: of two at once the second would be judged by what is no longer true.
   */
  async function used<F>(take: () => Promise<Result<Account, F>>): Promise<Result<AppStatus, F>> {
    const taken = await inTurn(take);
    if (!taken.ok) return taken;
    await onAccount(taken.value);
    return ok(await status());
  }

  return {
    'account:connect': (request) => used(() => connect(parts, request)),
    async 'account:ask-key-ring'() {
      secrets.askAgain();
      return ok(await status());
    },
    'account:enter-token': ({ apiToken }, caller) => used(() => enterToken(parts, apiToken, caller)),
    async 'owner:unlock'({ passphrase }) {
      const unlocked = await owner.unlock(passphrase);
      return unlocked.ok ? ok(await status()) : unlocked;
    },
    async 'owner:lock'() {
      owner.lock();
      return ok(await status());
    },
    async 'owner:change-passphrase'({ current, next }) {
      const changed = await owner.change(current, next);
      return changed.ok ? ok(await status()) : changed;
    },
    'settings:read'() {
      const { shop, slips, counter, paths } = settings.read();
      return ok({ shop, slips, counter, paths });
    },
    async 'settings:speak'({ language }) {
      const saved = settings.update({ language });
      return saved.ok ? ok(await status()) : saved;
    },
    async 'settings:save'({ settings: { shop, slips, counter, paths } }) {
      if (!arePaths(paths)) return fail({ code: 'bad_fields', cause: 'paths' });
      const saved = settings.update({ shop, slips, counter, paths });
      if (!saved.ok) return saved;
      onSaved({ shop, slips, counter, paths });
      return ok(await status());
    },
  };
}

/** Answers the account whose token is at hand now. */
async function enterToken(
  { settings, secrets, owner }: SettingsParts,
  apiToken: string,
  caller: Caller,
): Promise<Result<Account, FailureOf<'account:enter-token'>>> {
  const { account } = settings.read();
  if (account === null) return fail({ code: 'no_account' } as const);
  // SECURITY: a token that works is replaced by the owner only; one that is missing by whoever is at the counter.
  if (isAtHand(secrets, account) && owner.state() === 'locked' && !isAllowedByOwner(caller)) {
    return caller.by === null
      ? fail({ code: 'owner_locked' } as const)
      : fail({ code: 'not_allowed', right: 'owner' } as const);
  }
  const token = readApiToken(apiToken);
  if (token === null) return fail({ code: 'bad_token' } as const);
  const kept = await secrets.keep(account, token);
  return kept.ok ? ok(account) : kept;
}

function isAllowedByOwner(caller: Caller): boolean {
  return caller.allowedBy !== null && mayDo(caller, 'owner');
}

/** Checks everything that was typed before anything is changed; the account is named last, and answered. */
async function connect(
  { settings, secrets, owner, rules }: SettingsParts,
  request: RequestOf<'account:connect'>,
): Promise<Result<Account, FailureOf<'account:connect'>>> {
  const account = readAccount(request.gatewayAddress, request.username, rules());
  if (!account.ok) return account;
  const token = readApiToken(request.apiToken);
  if (token === null) return fail({ code: 'bad_token' } as const);
  const connected = settings.read().account;
  if (connected !== null && isSameAccount(connected, account.value) && isAtHand(secrets, connected)) {
    return fail({ code: 'already_connected' } as const);
  }
  // SECURITY: another account takes the place of the owner's only with the owner's passphrase.
  const allowed = await admit(owner, connected, request.ownerPassphrase);
  if (!allowed.ok) return allowed;
  const kept = await secrets.keep(account.value, token);
  if (!kept.ok) return kept;
  // SECURITY: the path of complaints was compared with one panel; at another it could be anything.
  const panel = connected?.origin === account.value.origin ? {} : { complaintPathConfirmed: null };
  const named = settings.update({ account: account.value, mode: 'real', ...panel });
  return named.ok ? ok(account.value) : named;
}

/** Whether the account has a token, also one that waits for its journal. */
function isAtHand(secrets: Secrets, account: Account): boolean {
  const state = secrets.stateFor(account);
  // SECURITY: before the key ring has answered there may well be one; only a silent ring is done without.
  return state === 'kept' || state === 'this_session' || state === 'asking';
}

/** A fresh folder gets its passphrase here; where there is one it must be given, unless it was lately. */
async function admit(owner: Owner, connected: Account | null, passphrase: string) {
  if (owner.state() === 'locked') return owner.unlock(passphrase);
  if (connected === null) return owner.choose(passphrase);
  owner.stayOpen();
  return ok(null);
}

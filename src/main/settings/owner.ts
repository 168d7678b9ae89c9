import type { Failure } from '../../preload/contract/bridge/failures';
import { fail, ok, type Result } from '../../preload/contract/result';
import { isLongEnough } from '../../preload/contract/rules/passphrase-length';
import type { AppStatus } from '../../preload/contract/settings/settings';
import { oneAfterTheOther } from '../recharge/one-after-the-other';
import type { ClockPort } from '../recharge/ports';
import { hashPassphrase, isPassphrase, type PassphraseHash } from './passphrase-hash';
import type { SettingsStore } from './settings-store';

/** The owner's passphrase and whether it was given lately. */
export interface Owner {
  /** `not_set`: there is no passphrase, and everything is allowed. Asking changes nothing. */
  readonly state: () => AppStatus['owner'];
  /** The owner did something: the lock is 5 minutes away again. Nothing where it is locked or there is none. */
  stayOpen(): void;
  unlock(passphrase: string): Promise<Result<null, Failure<'wrong_passphrase'>>>;
  lock(): void;
  /** Sets the passphrase of a fresh data folder; `wrong_passphrase` when there is one and it was not given. */
  choose(passphrase: string): Promise<Result<null, ChoiceFailure>>;
  /** Where there is none, `next` is chosen, as whoever connects an account does. */
  change(current: string, next: string): Promise<Result<null, ChoiceFailure>>;
  /** Sets another one for somebody who has proven otherwise that they may. */
  reset(next: string): Promise<Result<null, NotReset>>;
}

/** Tries of the passphrase. */
export interface OwnerTries {
  /** Counts a try that is about to be looked at. Above 0: it is not looked at, for so many milliseconds. */
  begin(): Promise<number>;
  /** It was right. */
  right(): Promise<void>;
}

type NotReset = Failure<'bad_passphrase' | 'settings_not_saved'>;
type ChoiceFailure = Failure<'wrong_passphrase' | 'bad_passphrase' | 'settings_not_saved'>;

/** How long the owner may be idle before the passphrase is asked again. */
export const IDLE_MS = 5 * 60_000;

const FREE_TRIES = 3;
const LONGEST_WAIT_MS = 60_000;

/** Puts a new hash into the settings; the token is sealed to it, too. */
export type SaveHash = (hash: PassphraseHash) => Promise<Result<null, Failure<'settings_not_saved'>>>;

/** Makes the guard. `onChange` is called whenever `state()` may have changed. */
export function createOwner(
  settings: Pick<SettingsStore, 'read' | 'update'>,
  clock: Pick<ClockPort, 'now' | 'after' | 'monotonic'>,
  onChange: () => void,
  saveHash: SaveHash = async (owner) => settings.update({ owner }),
  tries: OwnerTries = memoryTries(clock),
): Owner {
  let unlockedUntil = 0;
  let cancelLock = (): void => undefined;
  const inTurn = oneAfterTheOther();

  function open(): void {
    unlockedUntil = clock.now() + IDLE_MS;
    cancelLock();
    cancelLock = clock.after(IDLE_MS, lock);
  }

  function lock(): void {
    unlockedUntil = 0;
    cancelLock();
    onChange();
  }

  function state(): AppStatus['owner'] {
    if (settings.read().owner === null) return 'not_set';
    return clock.now() < unlockedUntil ? 'unlocked' : 'locked';
  }

  /** SECURITY: one try after the other, so that tries sent at once do not share one delay. */
  function check(passphrase: string): Promise<Result<null, Failure<'wrong_passphrase'>>> {
    return inTurn(() => tryOnce(passphrase));
  }

  async function tryOnce(passphrase: string): Promise<Result<null, Failure<'wrong_passphrase'>>> {
    if (settings.read().owner === null) return fail({ code: 'wrong_passphrase', cause: 'not_set' });
    const waitMs = await tries.begin();
    if (waitMs > 0) return fail({ code: 'wrong_passphrase', cause: 'wait', waitMs });
    const { owner } = settings.read();
    if (owner === null || !(await isPassphrase(passphrase, owner))) return fail({ code: 'wrong_passphrase' });
    await tries.right();
    return ok(null);
  }

  async function save(passphrase: string): Promise<Result<null, NotReset>> {
    if (!isLongEnough(passphrase)) return fail({ code: 'bad_passphrase' });
    const saved = await saveHash(await hashPassphrase(passphrase, settings.read().copies !== null));
    if (!saved.ok) return saved;
    open();
    onChange();
    return ok(null);
  }

  return {
    state,
    stayOpen() {
      if (state() === 'unlocked') open();
    },
    async unlock(passphrase) {
      const checked = await check(passphrase);
      if (checked.ok) {
        open();
        onChange();
      }
      return checked;
    },
    lock,
    async choose(passphrase) {
      if (state() === 'locked') return fail({ code: 'wrong_passphrase' });
      return save(passphrase);
    },
    async change(current, next) {
      if (state() === 'not_set') return save(next);
      const checked = await check(current);
      return checked.ok ? save(next) : checked;
    },
    reset: save,
  };
}

/** Tries that are counted until the app ends. SECURITY: by the clock that nobody sets: another date shortens no wait. */
export function memoryTries(clock: Pick<ClockPort, 'monotonic'>): OwnerTries {
  let wrong = 0;
  let notBefore = 0;
  return {
    async begin() {
      const waitMs = Math.ceil(notBefore - clock.monotonic());
      if (waitMs > 0) return waitMs;
      wrong += 1;
      const over = wrong - FREE_TRIES;
      if (over >= 0) notBefore = clock.monotonic() + Math.min(1000 * 2 ** over, LONGEST_WAIT_MS);
      return 0;
    },
    async right() {
      [wrong, notBefore] = [0, 0];
    },
  };
}

import type { PersonId } from '../../preload/contract/ids';
import type { ClockPort } from '../recharge/ports';

/** How long nobody may touch a key before the counter locks, in milliseconds. */
export const IDLE_MS = 10 * 60_000;

/** Somebody at the counter. Each coming is a session of its own. */
export interface Session {
  readonly person: PersonId;
  /** `false`: by name alone. */
  readonly verified: boolean;
}

/** Who is at the counter of a shop with people. */
export interface CounterSession {
  /** `null`: nobody, the counter is locked. */
  now(): Session | null;
  open(person: PersonId, verified: boolean): void;
  /** Somebody is there: the lock is {@link IDLE_MS} away again. */
  stay(): void;
  lock(): void;
}

/** Makes it, locked. `changed`: somebody came, or the counter was locked (`locked`). */
export function createCounterSession(
  clock: Pick<ClockPort, 'now' | 'monotonic' | 'after'>,
  changed: (what: 'opened' | 'locked') => void,
): CounterSession {
  let session: Session | null = null;
  let seen = { at: 0, on: 0 };
  let cancel = (): void => undefined;

  function arm(): void {
    seen = { at: clock.monotonic(), on: clock.now() };
    cancel();
    cancel = clock.after(IDLE_MS, lock);
  }

  function lock(): void {
    cancel();
    if (session === null) return;
    session = null;
    changed('locked');
  }

  /** By either clock: one of them stands while the computer is asleep. */
  function now(): Session | null {
    const isIdle = clock.monotonic() - seen.at >= IDLE_MS || clock.now() - seen.on >= IDLE_MS;
    if (session !== null && isIdle) lock();
    return session;
  }

  return {
    now,
    open(person, verified) {
      // SECURITY: what the one before was allowed, and what was read back to them, ends with them.
      lock();
      session = { person, verified };
      arm();
      changed('opened');
    },
    stay() {
      if (now() !== null) arm();
    },
    lock,
  };
}

import type { ClockPort } from '../ports';
import type { RandomBytes } from '../state/ref-id';

/**
 * A read-back younger than this cannot have been read: main refuses it too. The page waits 400 ms; timers may
 * fire a little early, so main asks for a little less.
 */
export const MIN_READ_BACK_MS = 390;
/** A read-back older than this is made anew: balance, shield and rules may have changed. */
export const MAX_READ_BACK_MS = 10 * 60 * 1000;

/** The counter that a ticket was made for: it is written into the ticket itself. */
export type TicketMode = 'practice' | 'real';

/** One-time permissions to send exactly what was read back. Only the newest is valid. */
export interface Tickets<T> {
  /** Makes a ticket for `what` and voids the one before. */
  issue(what: T): string;
  /** Takes the ticket away, so that a second call with it finds nothing. `other_counter`: made in the other mode. */
  take(
    id: string,
  ):
    | { readonly kind: 'taken'; readonly what: T }
    | { readonly kind: 'unknown' | 'too_young' | 'other_counter' };
  /** Puts the ticket that was taken last back, as old as it is: staff can cure the refusal in the same review. */
  putBack(id: string, what: T): void;
  /** What was read back is on no screen any more. */
  voidAll(): void;
}

interface Issued {
  readonly id: string;
  /** By the clock that never goes back, in milliseconds. */
  readonly issuedAt: number;
  /** UTC milliseconds. */
  readonly issuedOn: number;
}

/** Tickets in memory: none survives a restart, and none should. */
export function createTickets<T>(mode: TicketMode, clock: ClockPort, randomBytes: RandomBytes): Tickets<T> {
  let current: (Issued & { readonly what: T }) | null = null;
  let taken: Issued | null = null;

  /** Whether it lay open too long, by either clock: one of them stands while the computer is asleep. */
  function isOld({ issuedAt, issuedOn }: Issued): boolean {
    return clock.monotonic() - issuedAt > MAX_READ_BACK_MS || clock.now() - issuedOn > MAX_READ_BACK_MS;
  }

  return {
    issue(what) {
      const random = Array.from(randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
      const id = `${mode}-${random}`;
      current = { id, what, issuedAt: clock.monotonic(), issuedOn: clock.now() };
      return id;
    },
    take(id) {
      if (!id.startsWith(`${mode}-`)) return { kind: otherThan(mode, id) };
      if (current === null || current.id !== id) return { kind: 'unknown' };
      const age = clock.monotonic() - current.issuedAt;
      if (age < MIN_READ_BACK_MS) return { kind: 'too_young' };
      const { what } = current;
      const old = isOld(current);
      taken = current;
      current = null;
      return old ? { kind: 'unknown' } : { kind: 'taken', what };
    },
    putBack(id, what) {
      if (taken?.id === id) current ??= { ...taken, what };
    },
    voidAll() {
      current = null;
      taken = null;
    },
  };
}

function otherThan(mode: TicketMode, id: string): 'other_counter' | 'unknown' {
  return id.startsWith(mode === 'real' ? 'practice-' : 'real-') ? 'other_counter' : 'unknown';
}

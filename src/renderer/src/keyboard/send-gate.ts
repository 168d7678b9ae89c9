import type { ForwardPress } from './forward-press';

/** Nobody reads a number back faster than this; main refuses an earlier ticket, too. In milliseconds. */
export const READ_BACK_MS = 400;

/** What Send waits for: the read-back to be in sight for a moment, the key that opened it to come up, or nothing. */
export type SendWait = 'read_back' | 'key_up' | 'nothing';

/** The gate as it stands, and in how many milliseconds it has to be looked at again if no key changes meanwhile. */
export interface SendGate {
  readonly wait: SendWait;
  readonly lookAgainMs: number;
}

/**
 * Whether Send may open. Only the key that opened the read-back counts, so that no other key can keep it shut.
 *
 * @param inSightMs how long the read-back is in sight
 * @param opener the key press that opened it; `null` when none did
 * @param now in the clock of the press, in milliseconds
 */
export function sendGate(inSightMs: number, opener: ForwardPress | null, now: number): SendGate {
  if (inSightMs < READ_BACK_MS) return { wait: 'read_back', lookAgainMs: READ_BACK_MS - inSightMs };
  const heldMs = opener?.heldFor(now) ?? 0;
  return heldMs > 0 ? { wait: 'key_up', lookAgainMs: heldMs } : { wait: 'nothing', lookAgainMs: 0 };
}

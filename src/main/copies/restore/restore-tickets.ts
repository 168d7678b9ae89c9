import { randomBytes } from 'node:crypto';
import type { ClockPort } from '../../recharge/ports';

/** Who gave the passphrase may look and choose for so long without giving it again. In milliseconds. */
const VALID_MS = 15 * 60_000;

/** What stands for a passphrase that was just given. One at a time. */
export interface RestoreTickets {
  give(): string;
  isValid(ticket: string): boolean;
  void(): void;
}

/** Makes them. SECURITY: by the clock that nobody sets, and of 128 random bits. */
export function createRestoreTickets(clock: Pick<ClockPort, 'monotonic'>): RestoreTickets {
  let given: { readonly ticket: string; readonly until: number } | null = null;
  return {
    give() {
      given = { ticket: randomBytes(16).toString('hex'), until: clock.monotonic() + VALID_MS };
      return given.ticket;
    },
    isValid: (ticket) => given !== null && ticket === given.ticket && clock.monotonic() < given.until,
    void() {
      given = null;
    },
  };
}

import type { HiddenNumbers } from '../../../preload/contract/sale/history-filter';
import type { ClockPort } from '../../recharge/ports';
import { mayDo, type Caller } from '../../recharge/state/moment';
import { shieldKey } from '../../recharge/state/shield-key';

/** What is hidden from one caller. */
export interface Hiding {
  /** Whether the number of something of this time (UTC milliseconds) is hidden. */
  hides(number: string, at: number): boolean;
  /** The same for who searches. */
  numbers(): HiddenNumbers;
}

/** Says what is hidden from whom. */
export interface Hides {
  /** `null`: nothing is. */
  from(caller: Caller): Hiding | null;
  /** They searched for this. A whole number is known to whoever can type it, and is shown to them. */
  searched(caller: Caller, text: string): void;
  /** The journal has a row of this time (UTC milliseconds): it is not earlier now. */
  newest(at: number): void;
}

/** What it is measured by: the computer's clock, and the one that nobody sets. */
export type HidingClock = Pick<ClockPort, 'now' | 'monotonic'>;

/** What is younger is shown to everybody: it is what the counter works with. In milliseconds. */
const SHOWN_FOR_MS = 24 * 60 * 60_000;
/** Of each person so many numbers are kept that they searched for. In memory only. */
const MOST_SEARCHED = 100;

/**
 * Makes it. SECURITY: who sets the computer's clock back would have all that is hidden be of today; it is as late as it was when
 * Galla started and what has passed since, and as late as the newest row.
 */
export function createHides(clock: HidingClock): Hides {
  const begun = { at: clock.now(), ticks: clock.monotonic() };
  let newest = 0;
  const now = (): number => Math.max(clock.now(), begun.at + clock.monotonic() - begun.ticks, newest);
  const searchedBy = new Map<string | null, Set<string>>();
  return {
    newest(at) {
      newest = at;
    },
    from(caller) {
      if (mayDo(caller, 'see_numbers')) return null;
      const known = searchedBy.get(caller.by);
      return {
        hides: (number, at) => now() - at > SHOWN_FOR_MS && known?.has(shieldKey(number)) !== true,
        numbers: () => ({ before: now() - SHOWN_FOR_MS, known: [...(known ?? [])] }),
      };
    },
    searched(caller, text) {
      if (text.trim() === '') return;
      const known = searchedBy.get(caller.by) ?? new Set();
      searchedBy.set(caller.by, known);
      known.delete(shieldKey(text));
      known.add(shieldKey(text));
      for (const oldest of known) {
        if (known.size <= MOST_SEARCHED) break;
        known.delete(oldest);
      }
    },
  };
}

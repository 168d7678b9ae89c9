import type { HiddenNumbers } from '../../../preload/contract/sale/history-filter';
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
}

/** What is younger is shown to everybody: it is what the counter works with. In milliseconds. */
const SHOWN_FOR_MS = 24 * 60 * 60_000;
/** Of each person so many numbers are kept that they searched for. In memory only. */
const MOST_SEARCHED = 100;

/** Makes it. */
export function createHides(now: () => number): Hides {
  const searchedBy = new Map<string | null, Set<string>>();
  return {
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

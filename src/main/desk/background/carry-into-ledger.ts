import type { Journal } from '../../journal/thread/journal-client';
import type { ClockPort } from '../../recharge/ports';
import { againAndAgain } from './again-and-again';
import type { Background } from './background';

/** What carrying works with. */
export interface CarryParts {
  readonly journal: Pick<Journal, 'fillLedger'>;
  readonly clock: Pick<ClockPort, 'after'>;
  /** Whether a sale is on its way: it goes first. */
  selling(): boolean;
}

/** Not while the counter is being opened, and after the first keys were filled. In milliseconds, like all here. */
const FIRST_MS = 12_000;
/** Between two slices: a disk that is slow stays free for sales. Five million old events take a few minutes. */
const PAUSE_MS = 250;
/** After a slice that could not be written. */
const AGAIN_MS = 60_000;

/**
 * Carries the dues and returns of before the ledger into it, a few at a time while nobody sells, until none is left; goes on
 * at the next start where it was stopped.
 */
export function carryIntoLedger({ journal, clock, selling }: CarryParts): Background {
  return againAndAgain(clock, FIRST_MS, async () => {
    if (selling()) return PAUSE_MS;
    const more = await journal.fillLedger();
    if (!more.ok) return AGAIN_MS;
    return more.value ? PAUSE_MS : null;
  });
}

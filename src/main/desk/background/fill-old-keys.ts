import type { Journal } from '../../journal/thread/journal-client';
import type { ClockPort } from '../../recharge/ports';
import { againAndAgain } from './again-and-again';
import type { Background } from './background';

/** What filling works with. */
export interface FillParts {
  readonly journal: Pick<Journal, 'fillShieldKeys'>;
  readonly clock: Pick<ClockPort, 'after'>;
  /** Whether a sale is on its way: it goes first. */
  selling(): boolean;
}

/** Not while the counter is being opened. In milliseconds, like all here. */
const FIRST_MS = 10_000;
/** Between two slices: a disk that is slow stays free for sales. A million old rows take a quarter of an hour. */
const PAUSE_MS = 250;
/** After a slice that could not be written. */
const AGAIN_MS = 60_000;

/**
 * Gives the rows of before there were shield keys theirs, a few at a time while nobody sells, until none is left; goes
 * on at the next start where it was stopped.
 */
export function fillOldKeys({ journal, clock, selling }: FillParts): Background {
  return againAndAgain(clock, FIRST_MS, async () => {
    if (selling()) return PAUSE_MS;
    const more = await journal.fillShieldKeys();
    if (!more.ok) return AGAIN_MS;
    return more.value ? PAUSE_MS : null;
  });
}

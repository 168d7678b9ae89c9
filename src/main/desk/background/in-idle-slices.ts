import type { Result } from '../../../preload/contract/result';
import type { ClockPort, JournalFailure } from '../../recharge/ports';
import { againAndAgain } from './again-and-again';
import type { Background } from './background';

/** Work over old rows that nobody waits for. */
export interface IdleWork {
  readonly clock: Pick<ClockPort, 'after'>;
  /** Whether a sale is on its way: it goes first. */
  selling(): boolean;
  /** Does the next few rows, in a transaction that is short; answers whether there may be more. */
  slice(): Promise<Result<boolean, JournalFailure>>;
}

/** Not while the counter is being opened. In milliseconds, like all here. */
const FIRST_MS = 10_000;
/** Between two slices: a disk that is slow stays free for sales. A million old rows take a quarter of an hour. */
const PAUSE_MS = 250;
/** After a slice that could not be written. */
const AGAIN_MS = 60_000;

/** Does it slice by slice while nobody sells, until none is left; goes on at the next start where it was stopped. */
export function inIdleSlices({ clock, selling, slice }: IdleWork): Background {
  return againAndAgain(clock, FIRST_MS, async () => {
    if (selling()) return PAUSE_MS;
    const more = await slice();
    if (!more.ok) return AGAIN_MS;
    return more.value ? PAUSE_MS : null;
  });
}

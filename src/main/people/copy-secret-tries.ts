import type { ClockPort } from '../recharge/ports';
import { memoryTries, type OwnerTries } from '../settings/owner';
import type { PeopleBook } from './people-book';
import type { Tries } from './tries';

/**
 * Tries of what opens a copy: on disk with those of the recovery code, which it may be; in memory where no journal is open
 * that could count them.
 */
export function copySecretTries(
  book: Pick<PeopleBook, 'journal'>,
  tries: Pick<Tries, 'begin' | 'right'>,
  clock: Pick<ClockPort, 'monotonic'>,
): OwnerTries {
  const alone = memoryTries(clock);
  return {
    async begin() {
      if (book.journal() === null) return alone.begin();
      const begun = await tries.begin('recovery');
      if (begun.ok) return 0;
      // A try that cannot be counted is not looked at.
      return begun.failure.kind === 'wait' ? begun.failure.waitMs : 1000;
    },
    async right() {
      await alone.right();
      if (book.journal() !== null) await tries.right('recovery');
    },
  };
}

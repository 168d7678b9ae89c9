import type { Journal } from '../../journal/thread/journal-client';
import type { ClockPort } from '../../recharge/ports';
import { againAndAgain } from '../background/again-and-again';
import type { Background } from '../background/background';

/** What erasing works with. */
export interface ErasingParts {
  readonly journal: Pick<Journal, 'eraseSlice' | 'emptyLog' | 'endErasure'>;
  readonly clock: ClockPort;
  /** Whether a sale is on its way: it goes first. */
  selling(): boolean;
  /** Whether the other books have forgotten what they were to: where they were not open, a stop has left it to us to open them. */
  othersHaveEnded(): Promise<boolean>;
  /** What is beside the database; see `erase-files.ts`. */
  eraseFiles(): Promise<'done' | 'failed'>;
}

/** Not while the counter is being opened. In milliseconds, like all here. */
const FIRST_MS = 15_000;
/** Looks whether there is anything to do: one small read. */
const LOOK_EVERY_MS = 2000;
/** Between two slices: the journal stays free for sales. */
const PAUSE_MS = 20;
/** After something that could not be written, and while somebody else reads the journal. */
const AGAIN_MS = 30_000;

/**
 * Carries out the erasure that is open, slice by slice while nobody sells; goes on at the next start where it was stopped. It has
 * ended only when no file holds what was forgotten.
 */
export function erasing({ journal, clock, selling, othersHaveEnded, eraseFiles }: ErasingParts): Background {
  return againAndAgain(clock, FIRST_MS, async () => {
    if (selling()) return PAUSE_MS;
    const come = await journal.eraseSlice(clock.now());
    if (!come.ok) return AGAIN_MS;
    if (come.value === null) return LOOK_EVERY_MS;
    if (come.value.stage !== 'files') return PAUSE_MS;
    if (!(await othersHaveEnded())) return LOOK_EVERY_MS;
    const emptied = await journal.emptyLog();
    if (!emptied.ok || !emptied.value) return AGAIN_MS;
    if ((await eraseFiles().catch(() => 'failed' as const)) === 'failed') return AGAIN_MS;
    await journal.endErasure(clock.now());
    return LOOK_EVERY_MS;
  });
}

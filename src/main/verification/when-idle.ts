import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RefId } from '../../preload/contract/ids';
import { againAndAgain } from '../desk/background/again-and-again';
import type { Background } from '../desk/background/background';
import type { ClockPort } from '../recharge/ports';
import type { KeptVerdicts } from './kept-verdicts';
import type { Verification } from './verification';

/** The real journal, and who goes first. */
export interface IdleParts {
  readonly clock: ClockPort;
  readonly kept: KeptVerdicts;
  readonly verification: Pick<Verification, 'check' | 'stop'>;
  /** Whether a sale is on its way. */
  selling(): boolean;
  /** The recharge that was sent last. */
  lastSent(): RefId | null;
}

/** All in milliseconds. */
const FIRST_MS = 5 * 60_000;
const LOOK_EVERY_MS = 60_000;
/** After a check that was stopped or failed. */
const AGAIN_MS = 60 * 60_000;
const WEEK_MS = 7 * 24 * 60 * 60_000;
/** So many looks in turn that saw no sale. */
const QUIET_LOOKS = 5;

/** Checks the real journal when nobody has sold for some minutes: once a week, and when it is due for another reason. */
export function whenIdle({ clock, kept, verification, selling, lastSent }: IdleParts): Background {
  let seen: RefId | null = null;
  let quiet = 0;

  function isDue(): boolean {
    const last = kept.of('real');
    // A clock that ran ahead once does not put it off for long.
    return kept.isDue() || last === null || Math.abs(clock.now() - last.at) >= WEEK_MS;
  }

  const looks = againAndAgain(clock, FIRST_MS, async () => {
    const newest = lastSent();
    quiet = selling() || newest !== seen ? 0 : quiet + 1;
    seen = newest;
    if (quiet < QUIET_LOOKS) return LOOK_EVERY_MS;
    await kept.load();
    if (!isDue()) return LOOK_EVERY_MS;
    quiet = 0;
    const checked = await verification.check('real', 'itself');
    return checked.ok ? LOOK_EVERY_MS : AGAIN_MS;
  });
  return {
    start: () => looks.start(),
    async stop() {
      await looks.stop();
      // Its process would keep the file open that is closed, or replaced, now.
      await verification.stop('real');
    },
  };
}

/** Whether Galla ended without closing the real journal: SQLite removes this file as it closes. Ask before it is opened. */
export async function endedUncleanly(folder: string): Promise<boolean> {
  const found = await stat(join(folder, 'journal.db-wal')).catch(() => null);
  return found !== null && found.size > 0;
}

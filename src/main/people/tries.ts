import { fail, ok, type Result } from '../../preload/contract/result';
import type { TriedSecret, TriesOf } from '../journal/people/pin-tries';
import type { ClockPort, JournalFailure } from '../recharge/ports';
import { galla, signedTime, type Actor } from '../recharge/state/moment';
import type { PeopleJournal } from './people-journal';

/** So many wrong tries cost nothing. */
export const FREE_TRIES = 5;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** How long the next try has to wait after this many wrong ones, in milliseconds. */
export function waitAfter(wrong: number): number {
  return wrong < FREE_TRIES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES), LONGEST_WAIT_MS);
}

/** Why a try is not looked at. */
export type NotTried =
  | { readonly kind: 'wait'; readonly waitMs: number }
  | { readonly kind: 'not_written'; readonly failure: JournalFailure };

/** Tries of PINs, the passphrase and the recovery code, where there are people. They are counted on disk. */
export interface Tries {
  /** What the journal knows of: they count on. */
  load(tries: readonly TriesOf[]): void;
  /** How long the next one has to wait, in milliseconds; 0: not at all. */
  waitMs(who: TriedSecret): number;
  /** How many more there are before the next wait begins; `null`: none was wrong lately. */
  left(who: TriedSecret): number | null;
  /** Counts a try that is about to be looked at. */
  begin(who: TriedSecret): Promise<Result<null, NotTried>>;
  /** It was right: none counts any more. */
  right(who: TriedSecret): Promise<void>;
  /** Somebody who may lets tries be looked at again at once. */
  lift(who: TriedSecret, actor: Actor): Promise<Result<null, JournalFailure>>;
}

/** Makes them over the journal of now. */
export function createTries(
  journal: () => Pick<PeopleJournal, 'noteTry'> | null,
  clock: Pick<ClockPort, 'now' | 'monotonic'>,
): Tries {
  /** By the clock that nobody sets: setting the computer's clock does not shorten a wait. */
  const waiting = new Map<TriedSecret, { readonly wrong: number; readonly notBefore: number }>();

  function waitMs(who: TriedSecret): number {
    return Math.max(0, (waiting.get(who)?.notBefore ?? 0) - clock.monotonic());
  }

  async function note(who: TriedSecret, kind: 'tried' | 'right' | 'lifted', actor: Actor) {
    const to = journal();
    return to === null ? fail('closed' as const) : to.noteTry(who, kind, signedTime(clock, actor));
  }

  return {
    load(tries) {
      // SECURITY: in full from now on: how long ago the last try was, only the computer's clock could tell, and whoever starts
      // Galla anew can set that.
      for (const { who, wrong } of tries) {
        waiting.set(who, { wrong, notBefore: clock.monotonic() + waitAfter(wrong) });
      }
    },
    waitMs,
    left(who) {
      const wrong = waiting.get(who)?.wrong ?? 0;
      return wrong === 0 ? null : Math.max(1, FREE_TRIES - wrong);
    },
    async begin(who) {
      const left = waitMs(who);
      if (left > 0) return fail({ kind: 'wait', waitMs: left });
      // SECURITY: counted before it is looked at, here and on disk: of tries at once each is one more, and no stop of the
      // computer makes one undone.
      const before = waiting.get(who);
      const wrong = (before?.wrong ?? 0) + 1;
      waiting.set(who, { wrong, notBefore: clock.monotonic() + waitAfter(wrong) });
      const noted = await note(who, 'tried', galla);
      return noted.ok ? ok(null) : fail({ kind: 'not_written', failure: noted.failure });
    },
    async right(who) {
      waiting.delete(who);
      // Where this is not written, a later start counts one try too many.
      await note(who, 'right', galla);
    },
    async lift(who, actor) {
      const noted = await note(who, 'lifted', actor);
      if (noted.ok) waiting.delete(who);
      return noted.ok ? ok(null) : noted;
    },
  };
}

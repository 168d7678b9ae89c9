import type { Alarm, Recharge } from '../../../preload/contract/sale/recharge';
import type { Result } from '../../../preload/contract/result';
import { attempt } from '../attempt';
import type { Fact } from '../../../preload/contract/sale/entries/entry-schemas';
import { galla, momentOf } from '../state/moment';
import type { ClockPort, Entered, JournalFailure, JournalPort, NewsPort } from '../ports';
import { tell } from '../tell';

/** What a saver works with. */
export interface SavePorts {
  readonly journal: Pick<JournalPort, 'enter' | 'recharge'>;
  readonly clock: ClockPort;
  readonly news: Pick<NewsPort, 'notSaved'>;
  /** Something threw that must not: a mistake in the program. Must not throw itself. */
  bug(error: unknown): void;
}

/** A result to be written down: what the gateway said, or that it said nothing clear. */
export interface Saving {
  readonly row: Recharge;
  readonly fact: Fact;
  /**
   * Whether it is in a row as it was found later. `triedAt`: when it was tried (UTC milliseconds). A try that was not
   * reported may have been committed all the same: its thread died.
   */
  isWritten(found: Recharge, triedAt: ReadonlySet<number>): boolean;
  /** It is committed. */
  saved(row: Recharge, alarm: Alarm | null): void;
}

/** How saving goes. */
export interface Saved {
  /** What came of the first try. */
  readonly tried: Promise<Result<Entered, JournalFailure>>;
  /** It is committed, or the app goes away and leaves it to the next start. */
  readonly ended: Promise<void>;
}

/** Writes down results that nobody will hear a second time. Whatever is no commit is tried again until it is one. */
export interface Saver {
  save(saving: Saving): Saved;
  /** Results that could not be committed yet. */
  notSaved(): number;
}

/** How long to wait before a result that could not be committed is tried again. */
export const RETRY_MS = 2000;

/** One for all of a desk's results, so that one number says how many wait. */
export function createSaver({ journal, clock, news, bug }: SavePorts): Saver {
  const unsaved = new Set<Saving>();

  async function goOn(
    saving: Saving,
    triedAt: Set<number>,
    first: Result<Entered, JournalFailure>,
  ): Promise<void> {
    let tried = first;
    while (isToBeTriedAgain(tried)) {
      unsaved.add(saving);
      tell(() => news.notSaved(saving.row, saving.fact), bug);
      await pause();
      const found = await attempt(async () => journal.recharge(saving.row.refId), bug);
      if (!found.ok) {
        tried = found;
      } else if (found.value !== null && saving.isWritten(found.value, triedAt)) {
        return end(saving, found.value, found.value.alarm);
      } else {
        tried = await tryOnce(saving, triedAt);
      }
    }
    if (tried.ok && tried.value.kind === 'entered') end(saving, tried.value.recharge, tried.value.alarm);
    else unsaved.delete(saving);
  }

  async function tryOnce(
    { row, fact }: Saving,
    triedAt: Set<number>,
  ): Promise<Result<Entered, JournalFailure>> {
    const moment = momentOf(clock, galla);
    triedAt.add(moment.at);
    return attempt(async () => journal.enter(row.refId, fact, moment), bug);
  }

  function end(saving: Saving, row: Recharge, alarm: Alarm | null): void {
    unsaved.delete(saving);
    tell(() => saving.saved(row, alarm), bug);
  }

  async function pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      clock.after(RETRY_MS, resolve);
    });
  }

  return {
    save(saving) {
      const triedAt = new Set<number>();
      const tried = tryOnce(saving, triedAt);
      return { tried, ended: tried.then(async (first) => goOn(saving, triedAt, first)) };
    },
    notSaved: () => unsaved.size,
  };
}

/** Whatever is no commit, but that the app goes away: the row stays as it is, and the next start asks about it. */
function isToBeTriedAgain(tried: Result<Entered, JournalFailure>): boolean {
  return tried.ok ? tried.value.kind !== 'entered' : tried.failure !== 'closed';
}

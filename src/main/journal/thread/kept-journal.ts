import type { ConditionPhrase } from '../../../preload/contract/settings/condition-phrases';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { PassedOver, StartProblem } from '../../../preload/contract/settings/settings';
import type { ClockPort, JournalFailure } from '../../recharge/ports';
import type { AnswerOf, ArgsOf, JournalCallName } from './calls';
import { openJournal, type Journal, type JournalPlace, type MortalJournal } from './journal-client';
import { verbsOver, type Verbs } from './journal-verbs';

/** What keeping a journal takes beside its place. */
export interface KeepParts {
  readonly clock: Pick<ClockPort, 'after' | 'monotonic'>;
  /**
   * Makes selling safe again on a thread that was just started anew, before anybody else may ask it. A failure
   * counts as another death: the thread is closed and the next one waits longer. Must not reject. What it answers is
   * called when everybody may ask again.
   */
  again(journal: Journal): Promise<Result<() => void, JournalFailure>>;
  /** A row does not read and is left out of answers. Told once by each thread. Must not throw. */
  passedOver(row: PassedOver): void;
  /** The thread died. Must not throw. */
  gone(why: Error): void;
}

/** The first wait before a thread is started again, and the longest, in milliseconds. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;
/** A thread that lived so long begins the waits anew. */
const LIVED_WELL_MS = 60_000;

/**
 * A journal whose thread is started again when it dies. Meanwhile every call answers `io` at once, so that no sale
 * starts; what was pending at the death may have been committed or not, and is for its caller to look up.
 */
export async function keepJournal(
  place: JournalPlace,
  { clock, again, gone, passedOver }: KeepParts,
): Promise<Result<Journal, StartProblem>> {
  const first = await openJournal(place, passedOver);
  if (!first.ok) return first;
  let current: MortalJournal | null = null;
  let restarting: Promise<void> = Promise.resolve();
  let phrases: readonly ConditionPhrase[] | null = null;
  let closing = false;
  let waitMs = FIRST_WAIT_MS;
  let wake: () => void = () => undefined;

  /** Lets everybody ask this thread until it dies. */
  async function live(journal: MortalJournal): Promise<void> {
    const bornAt = clock.monotonic();
    current = journal;
    const why = await journal.ended;
    current = null;
    if (closing) return;
    if (clock.monotonic() - bornAt >= LIVED_WELL_MS) waitMs = FIRST_WAIT_MS;
    gone(why);
    restarting = restart();
  }

  async function restart(): Promise<void> {
    for (;;) {
      await pause();
      if (closing) return;
      const opened = await openAgain();
      if (opened !== null) {
        if (phrases !== null) opened.journal.nameConditionsBy(phrases);
        void live(opened.journal);
        opened.tell();
        return;
      }
    }
  }

  /** Waits longer each time, until the app goes away. */
  async function pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      const cancel = clock.after(waitMs, resolve);
      wake = () => {
        cancel();
        resolve();
      };
    });
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  }

  async function openAgain(): Promise<{ readonly journal: MortalJournal; tell(): void } | null> {
    // There was a journal a moment ago: an empty one in its place would be the loss of all of it.
    const opened = await openJournal({ ...place, mustExist: true }, passedOver);
    if (!opened.ok) return null;
    const safe = closing ? null : await again(opened.value);
    if (safe?.ok === true && !closing) return { journal: opened.value, tell: safe.value };
    await opened.value.close();
    return null;
  }

  async function ask<N extends JournalCallName>(
    name: N,
    args: ArgsOf[N],
  ): Promise<Result<AnswerOf[N], JournalFailure>> {
    if (closing) return fail('closed');
    const verbs: Verbs | null = current;
    return verbs === null ? fail('io') : verbs[name](...args);
  }

  void live(first.value);
  return ok({
    ...verbsOver(ask),
    nameConditionsBy(named) {
      phrases = named;
      current?.nameConditionsBy(named);
    },
    async close() {
      closing = true;
      wake();
      await restarting;
      await current?.close();
    },
  });
}

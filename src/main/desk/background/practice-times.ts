import type { Journal } from '../../journal/thread/journal-client';
import type { ClockPort } from '../../recharge/ports';
import { signedTime, type Actor, type SignedTime } from '../../recharge/state/moment';
import type { Background } from './background';

/** What a turn of practising is noted in: the real journal. */
type PracticeJournal = Pick<Journal, 'notePractice'>;
type Entry = SignedTime & { readonly kind: 'began' | 'ended' };

/** When somebody practises while an account is connected, told to the real journal. */
export interface PracticeTimes {
  began(actor: Actor): void;
  /** Resolves when it is written, or cannot be. Nothing where nobody practises. */
  ended(actor: Actor): Promise<void>;
  /** From its opening on the journal of the real desk takes what waits. */
  background(at: { readonly journal: PracticeJournal }): Background;
}

/**
 * Makes it. What cannot be written now waits for the next entry or opening: nobody is kept from practising by a journal that
 * is still being opened.
 */
export function createPracticeTimes(clock: Pick<ClockPort, 'now'>): PracticeTimes {
  let journal: PracticeJournal | null = null;
  let isPractising = false;
  const waiting: Entry[] = [];
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    for (let entry = waiting[0]; entry !== undefined && journal !== null; entry = waiting[0]) {
      const { kind, ...signed } = entry;
      const noted = await journal.notePractice(kind, signed);
      if (!noted.ok) return;
      waiting.shift();
    }
  }

  /** One after the other: a beginning never overtakes the end before it. */
  function writeSoon(): Promise<void> {
    writing = writing.then(write);
    return writing;
  }

  function note(kind: Entry['kind'], actor: Actor): Promise<void> {
    if (isPractising === (kind === 'began')) return Promise.resolve();
    isPractising = kind === 'began';
    waiting.push({ kind, ...signedTime(clock, actor) });
    return writeSoon();
  }

  return {
    began: (actor) => void note('began', actor),
    ended: async (actor) => note('ended', actor),
    background: (at) => ({
      async start() {
        ({ journal } = at);
        await writeSoon();
      },
      stop() {
        journal = null;
      },
    }),
  };
}

import { fail, ok, type Result } from '../../../src/preload/contract/result';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import type { DayEndJournal } from '../../../src/main/recharge/follow-up/day-end';
import type { JournalFailure, JournalPort } from '../../../src/main/recharge/ports';
import type { Move } from '../../../src/main/recharge/follow-up/steady-times';

/** The core's journal over a real database in this thread, with a disk that a test can fill. */
export interface LocalJournal extends JournalPort, DayEndJournal {
  /** The newest moves of all rows, oldest first. */
  lateMoves(): readonly Move[];
  /** From the `nth` write from now on (1, 2, 3 …) every write answers this. */
  failFrom(nth: number, failure: JournalFailure): void;
  /** Writes work again. */
  recover(): void;
}

/** Puts the core's port over the journal's own functions. */
export function localJournal(calls: JournalCalls): LocalJournal {
  let writesLeft = Number.POSITIVE_INFINITY;
  let failure: JournalFailure = 'disk_full';

  /** A write that fails has written nothing: its transaction was rolled back. */
  async function write<T>(work: () => T): Promise<Result<T, JournalFailure>> {
    if (writesLeft <= 1) {
      writesLeft = 1;
      return fail(failure);
    }
    writesLeft -= 1;
    return ok(work());
  }

  return {
    openIntent: async (...asked) => write(() => calls.openIntent(...asked)),
    enter: async (...asked) => write(() => calls.enter(...asked)),
    insertFound: async (...asked) => write(() => calls.insertFound(...asked)),
    unfinished: async () => ok(calls.unfinished()),
    recharge: async (refId) => ok(calls.recharge(refId)),
    due: async (...asked) => ok(calls.due(...asked)),
    dueCount: async (...asked) => ok(calls.dueCount(...asked)),
    checksOn: async (...asked) => ok(calls.checksOn(...asked)),
    shield: async (...asked) => ok(calls.shield(...asked)),
    lateMoves: () => calls.lateMoves(),
    dayEndCandidates: async (...asked) => ok(calls.dayEndCandidates(...asked)),
    failFrom(nth, answer) {
      writesLeft = nth;
      failure = answer;
    },
    recover() {
      writesLeft = Number.POSITIVE_INFINITY;
    },
  };
}

import type { Result } from '../../preload/contract/result';
import type { Journal } from '../journal/thread/journal-client';
import { oneAfterTheOther } from '../recharge/one-after-the-other';
import type { ClockPort, JournalFailure } from '../recharge/ports';
import type { DeskParts } from './desk-parts';

/**
 * The same journal; `sent.log` is told of each move of money and each entry of the wallet that a person makes in it, after it
 * was committed and before it is answered: an older copy that is put back is known for one also where it lacks nothing else.
 * A sale has its own line there, and so has a move to another computer. Each line stands behind the head of the journal's chain. What the log cannot be told now it is told at the next start.
 */
export function markingMoves(
  journal: Journal,
  {
    noteMark,
    noteHead,
    keepHead,
    noteAway,
  }: Pick<DeskParts['sentLog'], 'noteMark' | 'noteHead' | 'keepHead' | 'noteAway'>,
  clock: Pick<ClockPort, 'now'>,
): Journal {
  const inTurn = oneAfterTheOther();
  /** The newest of each of which the log has a line on disk. */
  const noted = { move: 0, wallet: 0 };

  /** One after the other: a line that covers a move but is not on disk yet lets nobody go on. */
  const note = async (): Promise<void> =>
    inTurn(async () => {
      const marks = await journal.moneyMarks();
      for (const mark of marks.ok ? marks.value : []) {
        const of = mark.wallet === undefined ? 'move' : 'wallet';
        const newest = mark[of] ?? 0;
        if (newest <= noted[of]) continue;
        const told = await noteMark(mark, clock.now());
        if (told.ok) noted[of] = newest;
      }
    });

  function marking<Asked extends readonly unknown[], T>(
    verb: (...asked: Asked) => Promise<Result<T, JournalFailure>>,
  ) {
    return async (...asked: Asked): Promise<Result<T, JournalFailure>> => {
      const done = await verb(...asked);
      if (done.ok) {
        await tellHead();
        await note();
      }
      return done;
    };
  }

  /** Where the chain is goes before the next line of the log, which is the one of this sale or close. */
  async function tellHead(): Promise<void> {
    const head = await journal.headMark();
    if (head.ok) noteHead(head.value);
  }

  function heading<Asked extends readonly unknown[], T>(
    verb: (...asked: Asked) => Promise<Result<T, JournalFailure>>,
  ) {
    return async (...asked: Asked): Promise<Result<T, JournalFailure>> => {
      const done = await verb(...asked);
      if (done.ok) await tellHead();
      return done;
    };
  }

  return {
    ...journal,
    openIntent: heading(journal.openIntent),
    finishClose: heading(journal.finishClose),
    dealWith: marking(journal.dealWith),
    correctWay: marking(journal.correctWay),
    moveDrawer: marking(journal.moveDrawer),
    reverseMove: marking(journal.reverseMove),
    payDebt: marking(journal.payDebt),
    noteWallet: marking(journal.noteWallet),
    reverseWallet: marking(journal.reverseWallet),
    countForShift: marking(journal.countForShift),
    noteCount: marking(journal.noteCount),
    async beginMove(move, time) {
      const begun = await journal.beginMove(move, time);
      if (!begun.ok || begun.value !== null) return begun;
      const told = await noteAway(move, clock.now());
      return told.ok ? begun : told;
    },
    async close() {
      await tellHead();
      await keepHead(clock.now());
      await journal.close();
    },
  };
}

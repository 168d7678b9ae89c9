import type { RefId } from '../../preload/contract/ids';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { NotReadable, PassedOver, StartProblem } from '../../preload/contract/settings/settings';
import type { Journal } from '../journal/thread/journal-client';
import { keepJournal } from '../journal/thread/kept-journal';
import { startProblems } from '../journal/thread/start-problems';
import { createSteadyTimes, type SteadyTimes } from '../recharge/follow-up/steady-times';
import { recover, type Recovered } from '../recharge/sale/recover';
import type { DeskParts } from './desk-parts';
import { checkpointing } from './checkpointing';
import { markingMoves } from './marking-moves';
import { noticing } from './noticing-journal';
import { prepareJournal } from './prepare-journal';

type Parts = Pick<
  DeskParts,
  | 'file'
  | 'workerFile'
  | 'mustExist'
  | 'sentLog'
  | 'clock'
  | 'news'
  | 'reportBug'
  | 'journalOpened'
  | 'conditionPhrases'
  | 'counterKey'
> & {
  /** Rows that this process still works on are left alone when the journal's thread is started again. */
  isInFlight(refId: RefId): boolean;
};

/** A journal that may be sold from, and what its start learned. */
export interface DeskJournal {
  readonly journal: Journal;
  /** When rows moved, by the clock that nobody sets. */
  readonly steadyTimes: SteadyTimes;
  /** What the start found of the stop before it. */
  readonly recovered: Recovered;
  notReadable(): NotReadable;
}

/** Opens the journal of a desk and recovers it; after it nothing is left between it and the first sale. */
export async function openDeskJournal(parts: Parts): Promise<Result<DeskJournal, StartProblem>> {
  const { clock, news, sentLog } = parts;
  const unreadable: PassedOver[] = [];
  const opened = await keepJournal(
    {
      file: parts.file,
      workerFile: parts.workerFile,
      conditionPhrases: parts.conditionPhrases(),
      mustExist: parts.mustExist,
    },
    {
      clock,
      again: async (fresh) => {
        const log = await sentLog.read();
        const again = log.ok ? await recover(fresh, log.value, clock, parts.isInFlight) : log;
        if (!again.ok) return again;
        const { notSent, unknown, found } = again.value;
        return ok(() => {
          for (const row of [...notSent, ...unknown, ...found]) news.changed(row);
        });
      },
      gone: (why) => parts.reportBug('journal thread', why),
      passedOver(row) {
        if (unreadable.some(({ refId, seq }) => refId === row.refId && seq === row.seq)) return;
        unreadable.push(row);
        parts.reportBug('row', new Error(`does not read: ref id ${row.refId ?? '?'}, seq ${row.seq ?? '?'}`));
        news.status();
      },
    },
  );
  if (!opened.ok) return opened;
  const prepared = await prepareJournal(opened.value, sentLog, clock);
  if (!prepared.ok) {
    await opened.value.close();
    return fail(startProblems[prepared.failure]);
  }
  const { recovered, lateMoves, perhapsSent, id, away } = prepared.value;
  const steadyTimes = createSteadyTimes(clock, lateMoves);
  parts.journalOpened({ id, away });
  const { damaged, mended, isCut } = sentLog.atStart;
  const logState = { sentLines: damaged + mended - (isCut ? 1 : 0), sentLogCut: isCut };
  const marking = markingMoves(opened.value, sentLog, clock);
  const { counterKey } = parts;
  const journal = counterKey === null ? marking : checkpointing(marking, { sentLog, clock, counterKey });
  return ok({
    journal: noticing(journal, steadyTimes.noted),
    steadyTimes,
    recovered,
    notReadable: () => ({ rows: unreadable, ...logState, perhapsSent }),
  });
}

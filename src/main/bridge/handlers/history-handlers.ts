import { fail, ok } from '../../../preload/contract/result';
import type { Day, Today } from '../../../preload/contract/sale/overview';
import { mayDo } from '../../recharge/state/moment';
import { istDate } from '../../../preload/contract/ist-date';
import type { Budget } from '../budget';
import type { Handlers } from '../handlers';
import { onDesk } from '../on-desk';
import type { HandlerParts } from './handler-parts';
import { asRead, notRead } from './journal-refusal';
import { unlessBlind } from './shift/unless-blind';

type Parts = Pick<HandlerParts, 'clock'> & {
  readonly desks: Pick<HandlerParts['desks'], 'current'>;
  /** What may be read of the history: its thread is the one that sells. */
  readonly readBudget: Budget;
  /** Asks where to save; `null`: the person changed their mind. */
  chooseFile(suggestedName: string): Promise<string | null>;
};
type HistoryCall = 'day:today' | 'day:needs-you' | 'reports:day' | 'history:page' | 'history:export';

const tooManyReads = fail({ code: 'too_many_reads' } as const);

/** What was sold: the day, the history, and a copy of it. */
export function historyHandlers({
  desks,
  clock,
  readBudget,
  chooseFile,
}: Parts): Pick<Handlers, HistoryCall> {
  return {
    'day:today': onDesk(desks, async ({ history, shifts }, _, caller) => {
      const day = await history.today();
      if (!day.ok) return notRead(day.failure);
      const withheld = await shifts.isWithheldFrom(caller);
      return ok(todayOf(day.value, mayDo(caller, 'see_totals') && withheld.ok && !withheld.value));
    }),
    'reports:day': unlessBlind(desks, async ({ history }, { istDate: date }) =>
      readBudget.take() ? asRead(await history.day(date)) : tooManyReads,
    ),
    'day:needs-you': onDesk(desks, async ({ history }, { before }) =>
      readBudget.take() ? asRead(await history.needsYou(before)) : tooManyReads,
    ),
    'history:page': onDesk(desks, async ({ history }, { search, before, limit }) =>
      readBudget.take() ? asRead(await history.page(search, before, limit)) : tooManyReads,
    ),
    'history:export': unlessBlind(desks, async ({ history, mode }, { search }) => {
      if (!readBudget.take()) return tooManyReads;
      const file = await chooseFile(`galla-${mode}-${istDate(clock.now())}.csv`);
      if (file === null) return fail({ code: 'cancelled' });
      const written = await history.export(search, file);
      if (written.ok) return ok({ file, rows: written.value });
      return written.failure.kind === 'journal'
        ? notRead(written.failure.failure)
        : fail({ code: 'export_failed', cause: written.failure.cause });
    }),
  };
}

/** Today for whoever may see what it came to, or may not. */
function todayOf(day: Day, seesTotals: boolean): Today {
  const { istDate: date, rows, needsYou, ...totals } = day;
  return { istDate: date, rows, needsYou, totals: seesTotals ? totals : null };
}

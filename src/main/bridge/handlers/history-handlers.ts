import type { AnswerOf } from '../../../preload/contract/bridge/calls';
import { fail, ok } from '../../../preload/contract/result';
import { exportHistory } from '../../desk/export-history';
import { istDate } from '../../../preload/contract/ist-date';
import type { Budget } from '../budget';
import type { Handlers } from '../handlers';
import type { HandlerParts } from './handler-parts';
import { noDesk, notRead } from './journal-refusal';

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
export function historyHandlers(parts: Parts): Pick<Handlers, HistoryCall> {
  return {
    'day:today': () => day(istDate(parts.clock.now()), parts),
    async 'reports:day'({ istDate: date }) {
      return parts.readBudget.take() ? day(date, parts) : tooManyReads;
    },
    async 'day:needs-you'({ before }) {
      if (!parts.readBudget.take()) return tooManyReads;
      const current = await parts.desks.current();
      if (!current.ok) return noDesk(current.failure);
      const page = await current.value.journal.needsYouPage(parts.clock.now(), before);
      return page.ok ? page : notRead(page.failure);
    },
    async 'history:page'({ search, before, limit }) {
      if (!parts.readBudget.take()) return tooManyReads;
      const current = await parts.desks.current();
      if (!current.ok) return noDesk(current.failure);
      const page = await current.value.journal.historyPage(search, before, limit);
      return page.ok ? page : notRead(page.failure);
    },
    async 'history:export'({ search }) {
      if (!parts.readBudget.take()) return tooManyReads;
      const current = await parts.desks.current();
      if (!current.ok) return noDesk(current.failure);
      const { mode, journal } = current.value;
      const file = await parts.chooseFile(`galla-${mode}-${istDate(parts.clock.now())}.csv`);
      if (file === null) return fail({ code: 'cancelled' });
      const written = await exportHistory(journal, search, file);
      if (written.ok) return ok({ file, rows: written.value });
      return written.failure.kind === 'journal'
        ? notRead(written.failure.failure)
        : fail({ code: 'export_failed', cause: written.failure.cause });
    },
  };
}

async function day(
  date: string,
  { desks, clock }: Pick<Parts, 'desks' | 'clock'>,
): Promise<AnswerOf<'day:today'>> {
  const current = await desks.current();
  if (!current.ok) return noDesk(current.failure);
  const read = await current.value.journal.day(date, clock.now());
  return read.ok ? ok(read.value) : notRead(read.failure);
}

import { fail, ok } from '../../../preload/contract/result';
import type { HistoryQuestion } from '../../../preload/contract/sale/history-filter';
import type { Day, Today } from '../../../preload/contract/sale/overview';
import { mayDo, type Caller } from '../../recharge/state/moment';
import type { AnswerOf, RequestOf } from '../../../preload/contract/bridge/calls';
import type { Desk } from '../../desk/desk';
import { istDate } from '../../../preload/contract/ist-date';
import type { Budget } from '../budget';
import type { Handlers } from '../handlers';
import type { Hides } from '../masking/hiding';
import { maskedEvent, rowFor } from '../masking/mask-row';
import type { Publish } from '../publish';
import { onDesk } from '../on-desk';
import type { HandlerParts } from './handler-parts';
import { asRead, notRead, notWritten } from './journal-refusal';
import type { NoteFirst } from './money/note-opening';
import { unlessBlind } from './shift/unless-blind';

type Parts = Pick<HandlerParts, 'clock'> & {
  readonly desks: Pick<HandlerParts['desks'], 'current' | 'mode'>;
  /** What may be read of the history: its thread is the one that sells. */
  readonly readBudget: Budget;
  /** Asks where to save; `null`: the person changed their mind. */
  chooseFile(suggestedName: string): Promise<string | null>;
  readonly publish: Publish;
  readonly noteFirst: NoteFirst;
  readonly hides: Hides;
};
type HistoryCall =
  'day:today' | 'day:needs-you' | 'reports:day' | 'history:page' | 'history:export' | 'history:stop-export';

type ExportAsked = RequestOf<'history:export'>;

const tooManyReads = fail({ code: 'too_many_reads' } as const);

/** What was sold: the day, the history, and a copy of it. */
export function historyHandlers({
  desks,
  clock,
  readBudget,
  chooseFile,
  publish,
  noteFirst,
  hides,
}: Parts): Pick<Handlers, HistoryCall> {
  let stopExport: (() => void) | null = null;

  async function exportAs(
    desk: Desk,
    { as, withStories, ...question }: ExportAsked,
    file: string,
    caller: Caller,
  ) {
    const { history, mode } = desk;
    let stopped = false;
    stopExport = () => {
      stopped = true;
    };
    try {
      return await history.export(asSeen(question, caller), file, {
        as,
        withStories,
        shown: rowFor(hides.from(caller)),
        shownEvent: maskedEvent,
        isStopped: () => stopped,
        progress(come) {
          // The page hears nothing of the counter that it has left.
          if (desks.mode() === mode) publish('history:export-progress', come);
        },
      });
    } finally {
      stopExport = null;
    }
  }

  /** SECURITY: what is hidden is not found by a part of it, nor is it counted. */
  function asSeen(question: HistoryQuestion, caller: Caller): HistoryQuestion {
    const hiding = hides.from(caller);
    return hiding === null ? question : { ...question, hidden: hiding.numbers() };
  }

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
    'history:page': onDesk(desks, async ({ history }, { before, limit, ...question }, caller) =>
      readBudget.take() ? asRead(await history.page(asSeen(question, caller), before, limit)) : tooManyReads,
    ),
    'history:export': unlessBlind(desks, async (desk, asked, actor): Promise<AnswerOf<'history:export'>> => {
      if (!readBudget.take() || stopExport !== null) return tooManyReads;
      const name = `galla-${desk.mode}-${istDate(clock.now())}.${asked.as}`;
      const file = await chooseFile(name);
      if (file === null) return fail({ code: 'cancelled' });
      // SECURITY: the phones of all customers leave with it: who took them along is on disk before.
      const noted = await noteFirst(
        { what: 'exported.history', from: null, to: JSON.stringify(name) },
        actor,
      );
      if (!noted.ok) return notWritten(noted.failure);
      const written = await exportAs(desk, asked, file, actor);
      if (written.ok) return ok({ file, rows: written.value });
      switch (written.failure.kind) {
        case 'stopped':
          return fail({ code: 'cancelled' });
        case 'journal':
          return notRead(written.failure.failure);
        case 'file':
          return fail({ code: 'export_failed', cause: written.failure.cause });
      }
    }),
    'history:stop-export': onDesk(desks, async () => {
      stopExport?.();
      return ok({});
    }),
  };
}

/** Today for whoever may see what it came to, or may not. */
function todayOf(day: Day, seesTotals: boolean): Today {
  const { istDate: date, rows, needsYou, ...totals } = day;
  return { istDate: date, rows, needsYou, totals: seesTotals ? totals : null };
}

import { printCauses } from '../../preload/contract/printing/print-task';
import type { Result } from '../../preload/contract/result';
import { rechargeStates } from '../../preload/contract/sale/recharge';
import type { PrintJob } from '../journal/books/print-jobs';
import type { JournalFigures } from '../journal/read/journal-figures';

/** A journal as it was found. */
export interface FoundJournal {
  readonly mode: 'practice' | 'real';
  /** `failure`: a word of the program for why it cannot be read. */
  readonly figures: Result<Figures, string>;
}

interface Figures extends JournalFigures {
  readonly states: ReadonlyMap<string, number>;
  readonly slips: readonly Pick<PrintJob, 'state' | 'cause'>[];
}

/** What epochs are begun for, as far as this program knows. */
const WHY = ['made', 'restored', 'moved', 'copied'];

/** The journals that are open, in figures: rows by state, days, epochs, slips on their way. No id, number or name. */
export function journalPart(journals: readonly FoundJournal[]) {
  return journals.map(({ mode, figures }) =>
    figures.ok ? { mode, ...figuresOf(figures.value) } : { mode, notRead: figures.failure },
  );
}

function figuresOf(found: Figures) {
  const { states, slips, epochs } = found;
  const known: ReadonlySet<string> = new Set(rechargeStates);
  // Of what does not read only that it is there: a damaged column may hold anything.
  const others = [...states].filter(([state]) => !known.has(state)).map(([, rows]) => rows);
  return {
    version: found.version,
    pages: found.pages,
    pageBytes: found.pageBytes,
    oldestDay: dayOf(found.oldestDay),
    newestDay: dayOf(found.newestDay),
    rowsByState: Object.fromEntries(rechargeStates.map((state) => [state, states.get(state) ?? 0])),
    rowsInNoState: others.reduce((sum, rows) => sum + rows, 0),
    newest: found.newest,
    epochs: epochs.map(({ epoch, why, at }) => ({
      epoch,
      why: WHY.find((each) => each === why) ?? 'other',
      day: new Date(at).toISOString().slice(0, 10),
    })),
    slipsOnTheirWay: slips.map(({ state, cause }) => ({
      state,
      cause: printCauses.find((each) => each === cause) ?? null,
    })),
  };
}

function dayOf(day: string | null): string | null {
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}

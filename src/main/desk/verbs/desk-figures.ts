import { fail, ok, type Result } from '../../../preload/contract/result';
import type { PrintJob } from '../../journal/books/print-jobs';
import type { JournalFigures, StatesSlice } from '../../journal/read/journal-figures';
import type { JournalFailure } from '../../recharge/ports';
import type { Machinery } from '../machinery';

/** A journal in figures, and how many of its recharges are in which state. */
export interface DeskFiguresFound extends JournalFigures {
  readonly states: ReadonlyMap<string, number>;
  /** Slips that are not on paper for sure, by how they stand. */
  readonly slips: readonly Pick<PrintJob, 'state' | 'cause'>[];
}

/** What a desk is like, for whoever helps the shop: nothing of a customer. */
export interface DeskFigures {
  /** `progress`: the share that was looked at, 0 … 1. Must not throw. Ends with `stopped` where `isStopped` says so. */
  read(
    progress: (share: number) => void,
    isStopped: () => boolean,
  ): Promise<Result<DeskFiguresFound, JournalFailure | 'stopped'>>;
}

/** Makes it over the journal of a desk. Rows are counted look by look: between two of them a sale has its turn. */
export function createDeskFigures({ journal, prints }: Pick<Machinery, 'journal' | 'prints'>): DeskFigures {
  return {
    async read(progress, isStopped) {
      const figures = await journal.journalFigures();
      if (!figures.ok) return figures;
      const slips = await prints.open();
      if (!slips.ok) return slips;
      const states = new Map<string, number>();
      const newest = Math.max(1, figures.value.newest['recharges'] ?? 1);
      let after: number | null = 0;
      do {
        const slice: Result<StatesSlice, JournalFailure> = await journal.statesSlice(after);
        if (!slice.ok) return slice;
        for (const { state, rows } of slice.value.states) states.set(state, (states.get(state) ?? 0) + rows);
        ({ after } = slice.value);
        if (isStopped()) return fail('stopped');
        if (after !== null) progress(Math.min(1, after / newest));
      } while (after !== null);
      return ok({ ...figures.value, states, slips: slips.value });
    },
  };
}

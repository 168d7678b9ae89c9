import { z } from 'zod';
import { readRow, readRows } from '../database/column-types';
import type { Readable } from '../database/handles';

/** The tables whose newest row is told: those that grow. */
const growing = [
  'recharges',
  'recharge_events',
  'balances',
  'print_jobs',
  'debt_payments',
  'money_moves',
  'wallet_entries',
  'shifts',
  'closes',
  'customers',
  'customer_entries',
  'complaint_entries',
  'statement_lines',
  'settings_changes',
] as const;

/** What a journal is like, in figures alone. */
export interface JournalFigures {
  /** Of its migrations: the newest that it went through. */
  readonly version: number;
  readonly pages: number;
  readonly pageBytes: number;
  /** `YYYY-MM-DD`; `null`: nothing was sold yet. */
  readonly oldestDay: string | null;
  readonly newestDay: string | null;
  /** The number of the newest row of each table; 0: it has none. */
  readonly newest: Readonly<Record<string, number>>;
  readonly epochs: readonly { readonly epoch: number; readonly why: string; readonly at: number }[];
}

/** Epochs that are told: the newest. */
const MOST_EPOCHS = 50;

const figuresSchema = z.object({
  version: z.int(),
  pages: z.int(),
  pageBytes: z.int(),
  oldestDay: z.string().nullable(),
  newestDay: z.string().nullable(),
});
const newestSchema = z.object({ newest: z.int() });
const epochSchema = z.object({ epoch: z.int(), why: z.string(), at: z.int() });

/** Figures that take no time however long the journal is: each is the end of an index. */
export function journalFigures(db: Readable): JournalFigures {
  const figures = readRow(
    figuresSchema,
    db.one(`
      SELECT (SELECT user_version FROM pragma_user_version) AS version,
        (SELECT page_count FROM pragma_page_count) AS pages,
        (SELECT page_size FROM pragma_page_size) AS pageBytes,
        (SELECT min(ist_date) FROM recharges) AS oldestDay,
        (SELECT max(ist_date) FROM recharges) AS newestDay`),
  );
  const newest = growing.map((table) => {
    const row = db.one(`SELECT ifnull(max(rowid), 0) AS newest FROM ${table}`);
    return [table, readRow(newestSchema, row).newest] as const;
  });
  const epochs = readRows(
    epochSchema,
    db.all(`SELECT epoch, why, at FROM epochs ORDER BY seq DESC LIMIT ${MOST_EPOCHS}`),
  );
  return { ...figures, newest: Object.fromEntries(newest), epochs };
}

/** So many rows in one look: a few milliseconds, for which a sale may have to wait. */
export const STATE_ROWS = 2000;

/** How many rows of one look are in which state, and its last row. */
export interface StatesSlice {
  readonly states: readonly { readonly state: string; readonly rows: number }[];
  /** Where the next look goes on; `null`: this was the last. */
  readonly after: number | null;
}

const stateSchema = z.object({ state: z.string(), rows: z.int(), last: z.int() });

/** The states of the next rows. `after`: the last row of the look before; 0 at the beginning. */
export function statesSlice(db: Readable, after: number): StatesSlice {
  const states = readRows(
    stateSchema,
    db.all(
      `SELECT state, count(*) AS rows, max(seq) AS last
       FROM (SELECT seq, state FROM recharges WHERE seq > @after ORDER BY seq LIMIT ${STATE_ROWS})
       GROUP BY state`,
      { after },
    ),
  );
  const looked = states.reduce((sum, { rows }) => sum + rows, 0);
  const last = states.reduce((latest, each) => Math.max(latest, each.last), after);
  return {
    states: states.map(({ state, rows }) => ({ state, rows })),
    after: looked < STATE_ROWS ? null : last,
  };
}

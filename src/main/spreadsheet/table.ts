/** A cell that holds a number, as the file writes it: `199.5`, `1.2345678901234501E+15`. */
export interface NumberCell {
  readonly digits: string;
  /** It is shown as a date: days since the end of 1899. */
  readonly isDate: boolean;
}

/** A cell: a text, blank where there is none, or a number. A CSV file has texts only. */
export type Cell = string | NumberCell;

/** A row of a table, with its place in the file as a spreadsheet shows it: 1, 2, 3 … */
export interface TableRow {
  readonly place: number;
  readonly cells: readonly Cell[];
}

/** What a file holds. Rows without any text are left out. */
export interface Table {
  readonly kind: 'csv' | 'workbook';
  readonly rows: readonly TableRow[];
}

/** Why a file is no table. */
export const tableProblems = [
  'empty',
  'too_large',
  'too_many_cells',
  'not_a_table',
  'old_workbook',
  'damaged',
  'stopped',
] as const;
export type TableProblem = (typeof tableProblems)[number];

/** What reading may do beside reading. */
export interface Pace {
  /** Gives the event loop a turn. `share`: what is done, 0 … 1. Answers `false` when a person wants it stopped. */
  breathe(share: number): Promise<boolean>;
}

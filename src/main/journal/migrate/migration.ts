import type { NewColumns } from './add-columns';

/**
 * One step of the database's form. Append-only: a migration that has shipped is never edited, the next
 * one corrects it.
 */
export interface Migration {
  /** Its number, a multiple of five; becomes `user_version`. */
  readonly version: number;
  /** Columns added before `up` runs, however many rows there are: see `add-columns.ts`. */
  readonly columns?: NewColumns | readonly NewColumns[];
  /** SQL, run in one transaction together with the new `user_version`. */
  readonly up: string;
}

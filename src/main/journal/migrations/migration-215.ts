import type { Migration } from '../migrate/migration';

/**
 * The counts that closes made are looked up by their move: X, the drawer and the next close ask which of the newest moves are
 * theirs, and looked through every Z there ever was, each with all its figures.
 */
export const migration215 = {
  version: 215,
  up: `
    CREATE INDEX closes_by_counted ON closes (counted_move, taken_out_paise);
  `,
} as const satisfies Migration;

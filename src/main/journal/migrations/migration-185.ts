import type { Migration } from '../migrate/migration';

/**
 * A count that begins a shift says why it was off. Moves of money and slips say, as events do, when no PIN was looked at of
 * whoever made them (`not_verified`), or moved a slip by hand (`moved_not_verified`). The slip of a return names its move.
 */
export const migration185 = {
  version: 185,
  columns: [
    { table: 'shifts', add: ['note TEXT'] },
    { table: 'money_moves', add: ['not_verified INTEGER'], before: 'CHECK ((reverses IS NOT NULL)' },
    {
      table: 'print_jobs',
      add: ['not_verified INTEGER', 'moved_not_verified INTEGER', 'move INTEGER'],
      before: 'CHECK (slip IS NOT NULL OR state',
    },
  ],
  up: `
    CREATE INDEX shifts_of_count ON shifts (count) WHERE count IS NOT NULL;

    CREATE INDEX print_jobs_of_move ON print_jobs (move) WHERE move IS NOT NULL;

    CREATE TRIGGER print_jobs_move BEFORE UPDATE OF move ON print_jobs
    WHEN NEW.move IS NOT OLD.move
    BEGIN SELECT RAISE(ABORT, 'what a print job is of never changes'); END;

    CREATE TRIGGER print_jobs_not_verified BEFORE UPDATE OF not_verified ON print_jobs
    WHEN NEW.not_verified IS NOT OLD.not_verified
    BEGIN SELECT RAISE(ABORT, 'who wanted a slip never changes'); END;
  `,
} as const satisfies Migration;

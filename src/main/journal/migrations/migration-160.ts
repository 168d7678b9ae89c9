import type { Migration } from '../migrate/migration';

/**
 * Who did it, and who else allowed it, stands beside everything that a person can write: an event, a payment of dues, a slip
 * on its way to paper, and whoever put that back or ended it. Nobody is named in older lines, nor before there are people.
 */
export const migration160 = {
  version: 160,
  columns: [
    { table: 'recharge_events', add: ['by TEXT', 'allowed_by TEXT'] },
    { table: 'debt_payments', add: ['by TEXT', 'allowed_by TEXT'] },
    {
      table: 'print_jobs',
      add: ['by TEXT', 'allowed_by TEXT', 'moved_by TEXT', 'move_allowed_by TEXT'],
      before: 'CHECK (slip IS NOT NULL OR state',
    },
  ],
  up: `
    CREATE TRIGGER print_jobs_by BEFORE UPDATE OF by, allowed_by ON print_jobs
    WHEN NEW.by IS NOT OLD.by OR NEW.allowed_by IS NOT OLD.allowed_by
    BEGIN SELECT RAISE(ABORT, 'who asked for a print job never changes'); END;
  `,
} as const satisfies Migration;

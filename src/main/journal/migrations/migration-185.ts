import type { Migration } from '../migrate/migration';

/** A count that begins a shift says why it was off. */
export const migration185 = {
  version: 185,
  columns: [{ table: 'shifts', add: ['note TEXT'] }],
  up: `
    CREATE INDEX shifts_of_count ON shifts (count) WHERE count IS NOT NULL;
  `,
} as const satisfies Migration;

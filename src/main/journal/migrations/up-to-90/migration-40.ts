import type { Migration } from '../../migrate/migration';

/**
 * The practice gateway's own book, so that a recharge which was accepted before a restart still succeeds
 * after it. Used in `practice.db` only; empty in a real journal. It is the other side's memory, not ours:
 * nothing in the journal refers to it.
 */
export const migration40 = {
  version: 40,
  up: `
    CREATE TABLE practice_ledger (
      ref_id TEXT PRIMARY KEY CHECK (length(ref_id) > 0),
      entry  TEXT NOT NULL CHECK (json_valid(entry))
    ) STRICT, WITHOUT ROWID;
  `,
} as const satisfies Migration;

import { appendOnly } from '../migrate/append-only';
import type { Migration } from '../migrate/migration';

/**
 * When somebody practised while an account was connected: it stands on the Z. A beginning without an end right behind it was
 * ended by a stop of Galla. Nobody practised before, as far as a close is told (`last_practice` is null there).
 */
export const migration180 = {
  version: 180,
  columns: [{ table: 'closes', add: ['last_practice INTEGER'], before: 'UNIQUE (counter, epoch, n)' }],
  up: `
    CREATE TABLE practice_times (
      seq        INTEGER PRIMARY KEY,
      kind       TEXT NOT NULL CHECK (kind IN ('began', 'ended')),
      at         INTEGER NOT NULL,
      by         TEXT,
      allowed_by TEXT
    ) STRICT;

    ${appendOnly('practice_times')}
  `,
} as const satisfies Migration;

import { appendOnly } from '../migrate/append-only';
import type { Migration } from '../migrate/migration';

/** What a person confirmed of a statement's line can be taken back, by an entry behind it. */
export const migration225 = {
  version: 225,
  up: `
    CREATE TABLE pairs_taken_back (
      pair       INTEGER PRIMARY KEY REFERENCES statement_pairs (pair),
      ist_date   TEXT NOT NULL CHECK (ist_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      at         INTEGER NOT NULL,
      by         TEXT,
      allowed_by TEXT
    ) STRICT;
    ${appendOnly('pairs_taken_back', 'pair')}
  `,
} as const satisfies Migration;

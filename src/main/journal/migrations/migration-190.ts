import { appendOnly } from '../migrate/append-only';
import type { Migration } from '../migrate/migration';

/**
 * What operators pay the shop, from a day on: a later line does not change what was earned before it. A balance says when it was
 * asked for, where that is not in the story of its recharge (NULL of older ones).
 */
export const migration190 = {
  version: 190,
  columns: [{ table: 'balances', add: ['asked_at INTEGER'] }],
  up: `
    CREATE TABLE commission_entries (
      seq        INTEGER PRIMARY KEY,
      at         INTEGER NOT NULL,
      from_date  TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      operator   TEXT NOT NULL CHECK (length(operator) > 0),
      terms      TEXT CHECK (json_valid(terms)),
      by         TEXT,
      allowed_by TEXT
    ) STRICT;

    CREATE INDEX commission_entries_of ON commission_entries (operator, seq);
    ${appendOnly('commission_entries')}
  `,
} as const satisfies Migration;

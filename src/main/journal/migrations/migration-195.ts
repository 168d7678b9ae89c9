import { appendOnly } from '../migrate/append-only';
import type { Migration } from '../migrate/migration';

const IST_DATE = `ist_date TEXT NOT NULL CHECK (ist_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`;

/**
 * Statements of the gateway: each file that was kept, its lines, and what people confirmed of them. Evidence beside the
 * journal: nothing of it moves a row. `slot` tells a line from every other, so that the same line of two files is kept once;
 * with another status it is kept again.
 */
export const migration195 = {
  version: 195,
  up: `
    CREATE TABLE statements (
      statement  INTEGER PRIMARY KEY,
      account_id TEXT NOT NULL CHECK (length(account_id) > 0),
      file       TEXT NOT NULL CHECK (length(file) > 0),
      hash       TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
      layout     TEXT NOT NULL CHECK (json_valid(layout)),
      fresh      INTEGER NOT NULL CHECK (fresh >= 0),
      from_at    INTEGER NOT NULL,
      to_at      INTEGER NOT NULL CHECK (to_at >= from_at),
      ${IST_DATE},
      at         INTEGER NOT NULL,
      by         TEXT,
      allowed_by TEXT,
      UNIQUE (account_id, hash)
    ) STRICT;
    ${appendOnly('statements', 'statement')}

    CREATE TABLE statement_lines (
      line         INTEGER PRIMARY KEY,
      statement    INTEGER NOT NULL REFERENCES statements (statement),
      account_id   TEXT NOT NULL,
      place        INTEGER NOT NULL CHECK (place >= 1),
      at           INTEGER NOT NULL,
      is_day_only  INTEGER NOT NULL CHECK (is_day_only IN (0, 1)),
      ref_id       TEXT,
      txn_id       TEXT,
      has_lost_ids INTEGER NOT NULL CHECK (has_lost_ids IN (0, 1)),
      number       TEXT,
      operator     TEXT NOT NULL,
      amount_paise INTEGER NOT NULL CHECK (amount_paise > 0),
      side         TEXT NOT NULL CHECK (side IN ('debit', 'credit')),
      status       TEXT NOT NULL CHECK (status IN ('', 'success', 'failed', 'refunded', 'pending')),
      slot         TEXT NOT NULL CHECK (length(slot) > 0),
      UNIQUE (account_id, slot, status)
    ) STRICT;
    ${appendOnly('statement_lines', 'line')}
    CREATE INDEX statement_lines_by_time ON statement_lines (account_id, at, line);
    CREATE INDEX statement_lines_of_statement ON statement_lines (statement);

    CREATE TABLE statement_pairs (
      pair       INTEGER PRIMARY KEY,
      account_id TEXT NOT NULL,
      slot       TEXT NOT NULL,
      ref_id     TEXT NOT NULL REFERENCES recharges (ref_id),
      ${IST_DATE},
      at         INTEGER NOT NULL,
      by         TEXT,
      allowed_by TEXT
    ) STRICT;
    ${appendOnly('statement_pairs', 'pair')}
    CREATE INDEX statement_pairs_of_account ON statement_pairs (account_id, pair);
  `,
} as const satisfies Migration;

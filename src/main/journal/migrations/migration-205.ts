import { appendOnly } from '../migrate/append-only';
import type { Migration } from '../migrate/migration';

/**
 * The people behind numbers. What is known of them for good is `customer_entries`; all else is made of those and of the sales
 * and can be made anew: who goes by which debtor's name (`customer_keys`), the words to find them by, their numbers, and their
 * sales. Old sales are looked through in idle slices (`fill-customers.ts`), so opening a large journal costs nothing more.
 *
 * An entry names nobody where a sale does: `found` names the sale.
 */
export const migration205 = {
  version: 205,
  up: `
    CREATE TABLE customer_entries (
      seq        INTEGER PRIMARY KEY,
      customer   INTEGER NOT NULL,
      kind       TEXT NOT NULL CHECK (kind IN
        ('found', 'added', 'named', 'phone', 'number', 'number_gone', 'credit_limit', 'valid', 'merged', 'parted')),
      ref_id     TEXT,
      text       TEXT,
      phone      TEXT,
      operator   TEXT,
      paise      INTEGER CHECK (paise >= 0),
      days       INTEGER CHECK (days BETWEEN 1 AND 400),
      other      INTEGER,
      at         INTEGER NOT NULL,
      by         TEXT,
      allowed_by TEXT,
      request_id TEXT UNIQUE,
      CHECK ((kind = 'found') = (ref_id IS NOT NULL AND request_id IS NULL)),
      CHECK ((kind IN ('merged', 'parted')) = (other IS NOT NULL))
    ) STRICT;

    ${appendOnly('customer_entries')}

    CREATE INDEX customer_entries_of ON customer_entries (customer, seq);

    CREATE TABLE customers (
      id          INTEGER PRIMARY KEY,
      root        INTEGER NOT NULL,
      merged_into INTEGER,
      name        TEXT,
      name_from   INTEGER NOT NULL,
      limit_paise INTEGER CHECK (limit_paise >= 0),
      last_seq    INTEGER NOT NULL,
      last_at     INTEGER NOT NULL
    ) STRICT;

    CREATE INDEX customers_of_root ON customers (root);
    CREATE INDEX customers_by_last ON customers (last_seq, id) WHERE root = id;

    CREATE TABLE customer_keys (
      key      TEXT PRIMARY KEY,
      folded   TEXT NOT NULL,
      customer INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX customer_keys_folded ON customer_keys (folded);
    CREATE INDEX customer_keys_of ON customer_keys (customer);

    CREATE TABLE customer_words (
      word     TEXT NOT NULL,
      customer INTEGER NOT NULL,
      PRIMARY KEY (word, customer)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX customer_words_of ON customer_words (customer);

    CREATE TABLE customer_numbers (
      customer      INTEGER NOT NULL,
      number        TEXT NOT NULL,
      operator      TEXT NOT NULL,
      operator_name TEXT NOT NULL,
      by_hand       INTEGER NOT NULL CHECK (by_hand IN (0, 1)),
      hidden        INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
      last_seq      INTEGER NOT NULL,
      valid_from    INTEGER,
      valid_until   TEXT,
      PRIMARY KEY (customer, number, operator)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX customer_numbers_valid ON customer_numbers (valid_until) WHERE valid_until IS NOT NULL;

    CREATE TABLE customer_sales (
      customer INTEGER NOT NULL,
      seq      INTEGER NOT NULL,
      PRIMARY KEY (customer, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE customer_fill (
      only_one   INTEGER PRIMARY KEY CHECK (only_one = 1),
      done       INTEGER NOT NULL,
      fill_until INTEGER NOT NULL
    ) STRICT;

    INSERT INTO customer_fill (only_one, done, fill_until) SELECT 1, 0, ifnull(max(seq), 0) FROM recharges;
  `,
} as const satisfies Migration;

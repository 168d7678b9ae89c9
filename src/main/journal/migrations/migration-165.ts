import { appendOnly } from '../migrate/append-only';
import type { Migration } from '../migrate/migration';

/**
 * The ledger of money. Nothing is booked for what was sold before: rows of then have no `sum_paise`, and dues and returns of
 * then are carried in while nobody sells (`ledger_fill`). What lies in the drawer of an older journal is not known until it
 * is counted (`cash_unknown`). No index is made over the rows that are there.
 */
export const migration165 = {
  version: 165,
  columns: {
    table: 'recharges',
    add: ['parts TEXT', 'sum_paise INTEGER', 'sum_upi_paise INTEGER', 'paid_how TEXT'],
  },
  up: `
    CREATE TABLE money_moves (
      seq              INTEGER PRIMARY KEY,
      at               INTEGER NOT NULL,
      ist_date         TEXT NOT NULL CHECK (ist_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      by               TEXT,
      allowed_by       TEXT,
      kind             TEXT NOT NULL CHECK (kind IN ('sale', 'not_sent', 'given_back', 'received', 'not_taken',
        'way_corrected', 'paid_in', 'paid_out', 'safe_drop', 'wallet_top_up', 'dues_taken', 'dues_given_back',
        'other_sale', 'taken_out', 'counted', 'reversal')),
      way              TEXT NOT NULL CHECK (way IN ('cash', 'upi')),
      paise            INTEGER NOT NULL CHECK (paise <> 0 OR kind = 'counted'),
      ref_id           TEXT REFERENCES recharges (ref_id),
      debtor           TEXT CHECK (debtor <> ''),
      reason           TEXT,
      reverses         INTEGER REFERENCES money_moves (seq),
      request_id       TEXT,
      leg              INTEGER NOT NULL CHECK (leg >= 0),
      before_ledger    INTEGER NOT NULL CHECK (before_ledger IN (0, 1)),
      cash_after_paise INTEGER NOT NULL,
      slip_number      INTEGER CHECK (slip_number >= 1),
      CHECK ((reverses IS NOT NULL) = (kind = 'reversal'))
    ) STRICT;

    CREATE INDEX money_moves_of_row ON money_moves (ref_id, seq) WHERE ref_id IS NOT NULL;
    CREATE INDEX money_moves_of_day ON money_moves (ist_date, seq) WHERE before_ledger = 0;
    CREATE INDEX money_moves_of_debtor ON money_moves (debtor, seq) WHERE debtor IS NOT NULL;
    CREATE INDEX money_moves_counts ON money_moves (seq) WHERE kind = 'counted';
    CREATE UNIQUE INDEX money_moves_of_request ON money_moves (request_id, leg) WHERE request_id IS NOT NULL;
    CREATE UNIQUE INDEX money_moves_reversed ON money_moves (reverses) WHERE reverses IS NOT NULL;
    CREATE UNIQUE INDEX money_moves_slips ON money_moves (slip_number) WHERE slip_number IS NOT NULL;
    ${appendOnly('money_moves')}

    CREATE TABLE wallet_entries (
      seq            INTEGER PRIMARY KEY,
      at             INTEGER NOT NULL,
      ist_date       TEXT NOT NULL CHECK (ist_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      by             TEXT,
      allowed_by     TEXT,
      account_id     TEXT NOT NULL CHECK (length(account_id) > 0),
      balance        TEXT NOT NULL CHECK (balance IN ('recharge', 'utility')),
      kind           TEXT NOT NULL CHECK (kind IN ('top_up', 'correction', 'reversal')),
      paise          INTEGER NOT NULL CHECK (paise <> 0),
      source         TEXT CHECK (source IN ('bank', 'drawer')),
      bank_reference TEXT,
      reason         TEXT,
      reverses       INTEGER REFERENCES wallet_entries (seq),
      move_seq       INTEGER REFERENCES money_moves (seq),
      request_id     TEXT NOT NULL UNIQUE,
      CHECK ((reverses IS NOT NULL) = (kind = 'reversal')),
      CHECK ((source IS NOT NULL) = (kind = 'top_up'))
    ) STRICT;

    CREATE INDEX wallet_entries_of_account ON wallet_entries (account_id, balance, seq);
    CREATE UNIQUE INDEX wallet_entries_reversed ON wallet_entries (reverses) WHERE reverses IS NOT NULL;
    ${appendOnly('wallet_entries')}

    -- What lies in the drawer is not known from here on, until it is counted.
    CREATE TABLE cash_unknown (
      seq        INTEGER PRIMARY KEY,
      at         INTEGER NOT NULL,
      after_move INTEGER NOT NULL CHECK (after_move >= 0),
      why        TEXT NOT NULL CHECK (why IN ('before_ledger', 'restored'))
    ) STRICT;
    ${appendOnly('cash_unknown')}

    INSERT INTO cash_unknown (seq, at, after_move, why)
    SELECT 1, unixepoch() * 1000, 0, 'before_ledger'
    WHERE EXISTS (SELECT 1 FROM recharges) OR EXISTS (SELECT 1 FROM debt_payments);

    -- What is carried in: dues and events up to these, from the oldest on.
    CREATE TABLE ledger_fill (
      only_one     INTEGER PRIMARY KEY CHECK (only_one = 1),
      dues_done    INTEGER NOT NULL,
      dues_until   INTEGER NOT NULL,
      events_done  INTEGER NOT NULL,
      events_until INTEGER NOT NULL
    ) STRICT;

    INSERT INTO ledger_fill
    SELECT 1, 0, (SELECT ifnull(max(seq), 0) FROM debt_payments), 0,
      (SELECT ifnull(max(seq), 0) FROM recharge_events);

    CREATE TRIGGER recharges_parts_stay BEFORE UPDATE OF parts ON recharges
    WHEN NEW.parts IS NOT OLD.parts
    BEGIN SELECT RAISE(ABORT, 'what was sold never changes'); END;

    CREATE TRIGGER recharges_in_ledger BEFORE UPDATE OF sum_paise, sum_upi_paise ON recharges
    WHEN (NEW.sum_paise IS NULL) <> (OLD.sum_paise IS NULL) OR (NEW.sum_upi_paise IS NULL) <> (OLD.sum_paise IS NULL)
      OR NEW.sum_paise NOT BETWEEN 0 AND NEW.amount_paise + NEW.charge_paise
    BEGIN SELECT RAISE(ABORT, 'a row holds between nothing and its total'); END;

    -- A part of a sale may be on account: the rest has money of its own.
    DROP TRIGGER recharges_sum;
    CREATE TRIGGER recharges_sum BEFORE UPDATE OF returned_to_customer_paise, money_case ON recharges
    WHEN NEW.returned_to_customer_paise NOT BETWEEN 0 AND NEW.amount_paise + NEW.charge_paise
      OR NEW.money_case NOT IN ('open', 'closed')
      OR (NEW.money_case IS NOT NULL AND NEW.payment = 'on_account' AND NEW.parts IS NULL)
    BEGIN SELECT RAISE(ABORT, 'a row holds between nothing and its total'); END;

    DROP TRIGGER recharges_on_account_give_nothing;
    CREATE TRIGGER recharges_on_account_give_nothing BEFORE UPDATE OF returned_to_customer_paise ON recharges
    WHEN ifnull(NEW.returned_to_customer_paise, 0) > ifnull(OLD.returned_to_customer_paise, 0)
      AND NEW.payment = 'on_account' AND NEW.parts IS NULL
    BEGIN SELECT RAISE(ABORT, 'a sale on account gives no money back'); END;
  `,
} as const satisfies Migration;

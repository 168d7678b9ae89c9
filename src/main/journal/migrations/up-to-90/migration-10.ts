import type { Migration } from '../../migrate/migration';

/**
 * The journal itself: one row per recharge and the append-only story of each.
 * The database defends itself: what was sent never changes, nothing is deleted, and of one number only
 * one request can be on its way.
 */
export const migration10 = {
  version: 10,
  up: `
    CREATE TABLE recharges (
      seq                INTEGER PRIMARY KEY,
      ref_id             TEXT NOT NULL UNIQUE CHECK (ref_id GLOB '[A-Z]*' AND length(ref_id) = 14),
      account_id         TEXT NOT NULL CHECK (length(account_id) > 0),
      category           TEXT NOT NULL,
      operator           TEXT NOT NULL CHECK (length(operator) > 0),
      operator_name      TEXT NOT NULL,
      number             TEXT NOT NULL CHECK (length(number) > 0),
      amount_paise       INTEGER NOT NULL CHECK (amount_paise >= 0),
      charge_paise       INTEGER NOT NULL CHECK (charge_paise >= 0),
      fields             TEXT NOT NULL CHECK (json_valid(fields)),
      payment            TEXT NOT NULL CHECK (payment IN ('cash', 'upi', 'on_account')),
      collected_paise    INTEGER CHECK (collected_paise >= 0),
      returned_paise     INTEGER CHECK (returned_paise >= 0),
      customer_phone     TEXT,
      customer_name      TEXT,
      ist_date           TEXT NOT NULL CHECK (ist_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      created_at         INTEGER NOT NULL,
      restart_of         TEXT REFERENCES recharges (ref_id),
      override_reason    TEXT,
      clock_off_ms       INTEGER,

      state              TEXT NOT NULL CHECK (state IN
        ('created', 'sent', 'not_sent', 'pending', 'unknown', 'success', 'failed', 'refunded')),
      settled_by_hand    INTEGER NOT NULL DEFAULT 0
        CHECK (settled_by_hand = 0 OR (settled_by_hand = 1 AND state IN ('success', 'failed', 'refunded'))),
      cause              TEXT CHECK ((cause IS NOT NULL) = (state IN ('not_sent', 'unknown'))),
      http_status        INTEGER CHECK (http_status IS NULL OR state = 'unknown'),
      foreign_operator   TEXT CHECK (foreign_operator IS NULL OR state = 'unknown'),
      txn_id             TEXT,
      opt_id             TEXT,
      message            TEXT,
      condition          TEXT,
      balance_paise      INTEGER CHECK (balance_paise >= 0),
      sent_at            INTEGER,
      ended_at           INTEGER,
      changed_at         INTEGER NOT NULL,
      checks_done        INTEGER NOT NULL DEFAULT 0 CHECK (checks_done >= 0),
      next_check_at      INTEGER,
      needs_person       INTEGER NOT NULL DEFAULT 0 CHECK (needs_person IN (0, 1)),
      shown_state        TEXT,
      changed_since_from TEXT,
      changed_since_to   TEXT CHECK ((changed_since_to IS NULL) = (changed_since_from IS NULL)),
      changed_since_at   INTEGER CHECK ((changed_since_at IS NULL) = (changed_since_from IS NULL)),
      alarm              TEXT CHECK (alarm IN ('word_after_not_sent', 'word_against_final')),
      cash_returned      INTEGER NOT NULL DEFAULT 0 CHECK (cash_returned IN (0, 1)),
      slips_printed      INTEGER NOT NULL DEFAULT 0 CHECK (slips_printed >= 0)
    ) STRICT;

    CREATE UNIQUE INDEX recharges_one_on_its_way ON recharges (number) WHERE state IN ('created', 'sent');
    CREATE INDEX recharges_of_number ON recharges (number, seq);
    CREATE INDEX recharges_of_day ON recharges (ist_date, seq);
    CREATE INDEX recharges_due ON recharges (account_id, next_check_at) WHERE next_check_at IS NOT NULL;
    CREATE INDEX recharges_for_a_person ON recharges (seq)
      WHERE state = 'unknown' OR needs_person = 1 OR changed_since_at IS NOT NULL OR alarm IS NOT NULL;

    CREATE TRIGGER recharges_keep BEFORE DELETE ON recharges
    BEGIN SELECT RAISE(ABORT, 'recharges are never deleted'); END;

    -- REPLACE deletes without asking the trigger above.
    CREATE TRIGGER recharges_once BEFORE INSERT ON recharges
    WHEN EXISTS (SELECT 1 FROM recharges WHERE seq = NEW.seq OR ref_id = NEW.ref_id)
    BEGIN SELECT RAISE(ABORT, 'recharges are never replaced'); END;

    CREATE TRIGGER recharges_what_was_sent BEFORE UPDATE ON recharges
    WHEN NEW.seq IS NOT OLD.seq OR NEW.ref_id IS NOT OLD.ref_id OR NEW.account_id IS NOT OLD.account_id
      OR NEW.category IS NOT OLD.category OR NEW.operator IS NOT OLD.operator
      OR NEW.operator_name IS NOT OLD.operator_name OR NEW.number IS NOT OLD.number
      OR NEW.amount_paise IS NOT OLD.amount_paise OR NEW.charge_paise IS NOT OLD.charge_paise
      OR NEW.fields IS NOT OLD.fields OR NEW.payment IS NOT OLD.payment
      OR NEW.collected_paise IS NOT OLD.collected_paise OR NEW.returned_paise IS NOT OLD.returned_paise
      OR NEW.customer_phone IS NOT OLD.customer_phone OR NEW.customer_name IS NOT OLD.customer_name
      OR NEW.ist_date IS NOT OLD.ist_date OR NEW.created_at IS NOT OLD.created_at
      OR NEW.restart_of IS NOT OLD.restart_of OR NEW.override_reason IS NOT OLD.override_reason
      OR NEW.clock_off_ms IS NOT OLD.clock_off_ms
    BEGIN SELECT RAISE(ABORT, 'what was sold never changes'); END;

    CREATE TABLE recharge_events (
      seq          INTEGER PRIMARY KEY,
      ref_id       TEXT NOT NULL REFERENCES recharges (ref_id),
      at           INTEGER NOT NULL,
      kind         TEXT NOT NULL CHECK (length(kind) > 0),
      state_before TEXT,
      state_after  TEXT NOT NULL,
      alarm        TEXT,
      counted_on   TEXT,
      entry        TEXT NOT NULL CHECK (json_valid(entry)),
      jitter       REAL NOT NULL CHECK (jitter BETWEEN 0 AND 1)
    ) STRICT;

    CREATE INDEX recharge_events_of_row ON recharge_events (ref_id, seq);
    CREATE INDEX recharge_events_counted ON recharge_events (counted_on, kind, ref_id)
      WHERE counted_on IS NOT NULL;

    CREATE TRIGGER recharge_events_keep BEFORE DELETE ON recharge_events
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

    CREATE TRIGGER recharge_events_as_written BEFORE UPDATE ON recharge_events
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;

    CREATE TRIGGER recharge_events_append BEFORE INSERT ON recharge_events
    WHEN EXISTS (SELECT 1 FROM recharge_events WHERE seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END;

    CREATE TABLE balances (
      seq           INTEGER PRIMARY KEY,
      account_id    TEXT NOT NULL,
      at            INTEGER NOT NULL,
      balance_paise INTEGER NOT NULL CHECK (balance_paise >= 0),
      source        TEXT NOT NULL CHECK (source IN ('recharge_reply', 'status_reply', 'balance_call')),
      ref_id        TEXT REFERENCES recharges (ref_id)
    ) STRICT;

    CREATE INDEX balances_by_order ON balances (account_id, seq);
    CREATE INDEX balances_by_time ON balances (account_id, at, seq);
    CREATE INDEX balances_of_row ON balances (ref_id) WHERE ref_id IS NOT NULL;
  `,
} as const satisfies Migration;

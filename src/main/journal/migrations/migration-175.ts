import { appendOnly } from '../migrate/append-only';
import type { Migration } from '../migrate/migration';

const IST_DATE = `ist_date TEXT NOT NULL CHECK (ist_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`;
const COUNTER = `counter TEXT NOT NULL CHECK (counter GLOB '[A-HJ-NP-Z][A-HJ-NP-Z][A-HJ-NP-Z][A-HJ-NP-Z]')`;

/** One of the letters that nobody reads as a digit. */
const LETTER = `substr('ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + (random() & 1048575) % 24, 1)`;

/**
 * The counter's own id and its epochs, shifts, counts of the drawer, and closes with their Z. All of it is append-only. A
 * close that is under way is the entries of its draft: whatever step it had come to, the next start goes on from there.
 * `cause` of an epoch names what it was begun for, so that none is begun twice for one thing.
 */
export const migration175 = {
  version: 175,
  // A print job of a close; its `ref_id` is null.
  columns: [{ table: 'print_jobs', add: ['close INTEGER'], before: 'CHECK (slip IS NOT NULL OR state' }],
  up: `
    CREATE TABLE epochs (
      seq            INTEGER PRIMARY KEY,
      ${COUNTER},
      epoch          INTEGER NOT NULL CHECK (epoch >= 1),
      parent_counter TEXT,
      parent_epoch   INTEGER CHECK ((parent_epoch IS NULL) = (parent_counter IS NULL)),
      why            TEXT NOT NULL CHECK (length(why) > 0),
      cause          TEXT NOT NULL UNIQUE CHECK (length(cause) > 0),
      at             INTEGER NOT NULL,
      UNIQUE (counter, epoch)
    ) STRICT;
    ${appendOnly('epochs')}

    INSERT INTO epochs (counter, epoch, why, cause, at)
    VALUES (${LETTER} || ${LETTER} || ${LETTER} || ${LETTER}, 1, 'made', 'made', unixepoch() * 1000);

    CREATE TABLE cash_counts (
      count          INTEGER PRIMARY KEY,
      kind           TEXT NOT NULL CHECK (kind IN ('opening', 'handover', 'closing', 'recount')),
      draft          INTEGER CHECK ((draft IS NOT NULL) = (kind IN ('closing', 'recount'))),
      pieces         TEXT NOT NULL CHECK (json_valid(pieces)),
      sum_paise      INTEGER NOT NULL CHECK (sum_paise >= 0),
      expected_paise INTEGER,
      last_move      INTEGER NOT NULL CHECK (last_move >= 0),
      is_blind       INTEGER NOT NULL CHECK (is_blind IN (0, 1)),
      ${IST_DATE},
      at             INTEGER NOT NULL,
      by             TEXT,
      allowed_by     TEXT
    ) STRICT;
    ${appendOnly('cash_counts', 'count')}
    CREATE INDEX cash_counts_of_draft ON cash_counts (draft, count) WHERE draft IS NOT NULL;

    CREATE TABLE shifts (
      shift      INTEGER PRIMARY KEY,
      count      INTEGER REFERENCES cash_counts (count),
      last_move  INTEGER NOT NULL CHECK (last_move >= 0),
      ${IST_DATE},
      at         INTEGER NOT NULL,
      by         TEXT,
      allowed_by TEXT
    ) STRICT;
    ${appendOnly('shifts', 'shift')}

    CREATE TABLE close_entries (
      seq        INTEGER PRIMARY KEY,
      draft      INTEGER NOT NULL CHECK (draft <= seq),
      kind       TEXT NOT NULL CHECK (kind IN ('begun', 'resumed', 'counted', 'compared', 'finished', 'cancelled')),
      entry      TEXT NOT NULL CHECK (json_valid(entry)),
      at         INTEGER NOT NULL,
      by         TEXT,
      allowed_by TEXT
    ) STRICT;
    ${appendOnly('close_entries')}
    CREATE INDEX close_entries_of_draft ON close_entries (draft, seq);

    CREATE TABLE closes (
      close           INTEGER PRIMARY KEY,
      ${COUNTER},
      epoch           INTEGER NOT NULL,
      n               INTEGER NOT NULL CHECK (n >= 1),
      draft           INTEGER NOT NULL UNIQUE,
      shift           INTEGER REFERENCES shifts (shift),
      count           INTEGER NOT NULL REFERENCES cash_counts (count),
      last_move       INTEGER NOT NULL CHECK (last_move >= 0),
      last_row        INTEGER NOT NULL CHECK (last_row >= 0),
      last_event      INTEGER NOT NULL CHECK (last_event >= 0),
      last_balance    INTEGER NOT NULL CHECK (last_balance >= 0),
      last_wallet     INTEGER NOT NULL CHECK (last_wallet >= 0),
      last_count      INTEGER NOT NULL CHECK (last_count >= 0),
      counted_move    INTEGER NOT NULL REFERENCES money_moves (seq),
      asked           TEXT NOT NULL CHECK (json_valid(asked)),
      figures         TEXT NOT NULL CHECK (json_valid(figures)),
      note            TEXT NOT NULL,
      taken_out_paise INTEGER NOT NULL CHECK (taken_out_paise >= 0),
      float_paise     INTEGER NOT NULL CHECK (float_paise >= 0),
      put_apart_paise INTEGER NOT NULL,
      sold_paise      INTEGER NOT NULL CHECK (sold_paise >= 0),
      ${IST_DATE},
      begun_at        INTEGER NOT NULL,
      at              INTEGER NOT NULL,
      by              TEXT,
      allowed_by      TEXT,
      UNIQUE (counter, epoch, n)
    ) STRICT;
    ${appendOnly('closes', 'close')}

    -- What the first close begins behind: nothing of before the ledger is in any.
    CREATE TABLE closes_from (
      only_one     INTEGER PRIMARY KEY CHECK (only_one = 1),
      last_row     INTEGER NOT NULL,
      last_event   INTEGER NOT NULL,
      last_balance INTEGER NOT NULL
    ) STRICT;

    INSERT INTO closes_from (only_one, last_row, last_event, last_balance)
    SELECT 1, (SELECT ifnull(max(seq), 0) FROM recharges), (SELECT ifnull(max(seq), 0) FROM recharge_events),
      (SELECT ifnull(max(seq), 0) FROM balances);

    CREATE TRIGGER closes_without_gaps BEFORE INSERT ON closes
    WHEN NEW.n <> 1 + (SELECT ifnull(max(n), 0) FROM closes WHERE counter = NEW.counter AND epoch = NEW.epoch)
      OR (NEW.counter, NEW.epoch) <> (SELECT counter, epoch FROM epochs ORDER BY seq DESC LIMIT 1)
    BEGIN SELECT RAISE(ABORT, 'a Z has the next number of the present epoch'); END;

    CREATE INDEX print_jobs_of_close ON print_jobs (close) WHERE close IS NOT NULL;

    CREATE TRIGGER print_jobs_close BEFORE UPDATE OF close ON print_jobs
    WHEN NEW.close IS NOT OLD.close
    BEGIN SELECT RAISE(ABORT, 'what a print job is of never changes'); END;
  `,
} as const satisfies Migration;

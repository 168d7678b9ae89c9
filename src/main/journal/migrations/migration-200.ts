import { appendOnly } from '../migrate/append-only';
import type { Migration } from '../migrate/migration';

/** Complaints about recharges: each is its entries, and named by the number of the first one. */
export const migration200 = {
  version: 200,
  up: `
    CREATE TABLE complaint_entries (
      seq            INTEGER PRIMARY KEY,
      complaint      INTEGER NOT NULL CHECK (complaint BETWEEN 1 AND seq),
      ref_id         TEXT NOT NULL REFERENCES recharges (ref_id),
      at             INTEGER NOT NULL,
      by             TEXT,
      allowed_by     TEXT,
      not_verified   INTEGER CHECK (not_verified = 1),
      kind           TEXT NOT NULL CHECK (kind IN ('taken', 'note', 'call', 'ended')),
      reason         TEXT CHECK (reason IN ('not_received', 'wrong_amount', 'wrong_number', 'not_refunded', 'other')),
      phone          TEXT CHECK (phone <> ''),
      way            TEXT CHECK (way IN ('gateway', 'panel', 'phone')),
      state          TEXT,
      words          TEXT CHECK (words <> ''),
      gateway_number TEXT CHECK (gateway_number <> ''),
      call           TEXT CHECK (call IN ('asking', 'accepted', 'refused', 'lost', 'not_sent')),
      request_id     TEXT UNIQUE,
      end            TEXT CHECK (end IN ('refunded', 'refused', 'done')),
      CHECK ((kind = 'taken') = (complaint = seq)),
      CHECK ((kind = 'taken') = (reason IS NOT NULL)),
      CHECK ((kind = 'taken') = (way IS NOT NULL)),
      CHECK ((kind = 'taken') = (state IS NOT NULL)),
      CHECK ((kind = 'call') = (call IS NOT NULL)),
      CHECK ((kind = 'ended') = (end IS NOT NULL))
    ) STRICT;

    CREATE INDEX complaint_entries_of ON complaint_entries (complaint, seq);
    CREATE INDEX complaint_entries_of_row ON complaint_entries (ref_id, seq);
    CREATE INDEX complaint_entries_taken ON complaint_entries (seq) WHERE kind = 'taken';
    CREATE UNIQUE INDEX complaint_entries_ended ON complaint_entries (complaint) WHERE kind = 'ended';
    ${appendOnly('complaint_entries')}
  `,
} as const satisfies Migration;

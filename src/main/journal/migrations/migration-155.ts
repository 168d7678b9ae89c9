import type { Migration } from '../migrate/migration';

/**
 * Each sale keeps how its operator's numbers were written, so that an echo is held against what was sold and not
 * against a rule that the owner has edited since.
 *
 * What was noted for which request of the page. A call whose answer was lost is made again with the same id, and
 * notes nothing a second time.
 */
export const migration155 = {
  version: 155,
  columns: [{ table: 'recharges', add: ['number_kind TEXT'] }],
  up: `
    CREATE TRIGGER recharges_number_kind_stays BEFORE UPDATE OF number_kind ON recharges
    WHEN NEW.number_kind IS NOT OLD.number_kind
    BEGIN SELECT RAISE(ABORT, 'what was sold never changes'); END;

    CREATE TABLE noted_requests (
      request_id TEXT PRIMARY KEY CHECK (length(request_id) BETWEEN 1 AND 80),
      asked      TEXT NOT NULL CHECK (json_valid(asked)),
      job_id     INTEGER REFERENCES print_jobs (job_id),
      at         INTEGER NOT NULL
    ) STRICT;

    CREATE TRIGGER noted_requests_keep BEFORE DELETE ON noted_requests
    BEGIN SELECT RAISE(ABORT, 'noted requests are append-only'); END;

    CREATE TRIGGER noted_requests_as_written BEFORE UPDATE ON noted_requests
    BEGIN SELECT RAISE(ABORT, 'noted requests are append-only'); END;

    -- REPLACE deletes without asking the trigger above.
    CREATE TRIGGER noted_requests_once BEFORE INSERT ON noted_requests
    WHEN EXISTS (SELECT 1 FROM noted_requests WHERE request_id = NEW.request_id)
    BEGIN SELECT RAISE(ABORT, 'noted requests are append-only'); END;
  `,
} as const satisfies Migration;

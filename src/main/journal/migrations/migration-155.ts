import type { Migration } from '../migration';

/**
 * What was noted for which request of the page. A call whose answer was lost is made again with the same id, and
 * notes nothing a second time.
 */
export const migration155 = {
  version: 155,
  up: `
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

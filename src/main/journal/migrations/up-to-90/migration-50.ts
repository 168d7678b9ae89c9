import type { Migration } from '../../migrate/migration';

/**
 * The print outbox: every slip on its way to a printer, so that a restart loses none and prints none twice.
 * A job's content never changes and goes when it is on paper: slips would outgrow the journal.
 */
export const migration50 = {
  version: 50,
  up: `
    CREATE TABLE print_jobs (
      job_id     INTEGER PRIMARY KEY,
      ref_id     TEXT REFERENCES recharges (ref_id),
      copy       INTEGER NOT NULL CHECK (copy >= 0),
      printer    TEXT NOT NULL CHECK (length(printer) > 0),
      slip       TEXT CHECK (json_valid(slip)),
      state      TEXT NOT NULL CHECK (state IN
        ('queued', 'sending', 'sent', 'failed', 'not_known', 'cancelled')),
      cause      TEXT CHECK ((cause IS NOT NULL) = (state IN ('failed', 'not_known'))),
      tries      INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
      created_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      CHECK (slip IS NOT NULL OR state IN ('sent', 'cancelled'))
    ) STRICT;

    CREATE INDEX print_jobs_open ON print_jobs (job_id) WHERE state NOT IN ('sent', 'cancelled');
    CREATE INDEX print_jobs_of_recharge ON print_jobs (ref_id, job_id);

    CREATE TRIGGER print_jobs_keep BEFORE DELETE ON print_jobs
    BEGIN SELECT RAISE(ABORT, 'print jobs are never deleted'); END;

    CREATE TRIGGER print_jobs_once BEFORE INSERT ON print_jobs
    WHEN EXISTS (SELECT 1 FROM print_jobs WHERE job_id = NEW.job_id)
    BEGIN SELECT RAISE(ABORT, 'print jobs are never replaced'); END;

    CREATE TRIGGER print_jobs_content BEFORE UPDATE ON print_jobs
    WHEN NEW.job_id IS NOT OLD.job_id OR NEW.ref_id IS NOT OLD.ref_id OR NEW.copy IS NOT OLD.copy
      OR NEW.created_at IS NOT OLD.created_at OR (NEW.slip IS NOT NULL AND NEW.slip IS NOT OLD.slip)
    BEGIN SELECT RAISE(ABORT, 'what a print job prints never changes'); END;

    CREATE TRIGGER print_jobs_ended BEFORE UPDATE ON print_jobs
    WHEN OLD.state IN ('sent', 'cancelled')
    BEGIN SELECT RAISE(ABORT, 'an ended print job stays ended'); END;
  `,
} as const satisfies Migration;

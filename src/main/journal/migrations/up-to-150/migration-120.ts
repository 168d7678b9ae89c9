import type { Migration } from '../../migrate/migration';

/**
 * Each journal has an id of its own, which its copies share: the token is sealed to it, so that settings which
 * are carried to another folder have no token there.
 */
export const migration120 = {
  version: 120,
  up: `
    CREATE TABLE journal_identity (
      one        INTEGER PRIMARY KEY CHECK (one = 1),
      journal_id TEXT NOT NULL CHECK (length(journal_id) = 32)
    ) STRICT;

    INSERT INTO journal_identity (one, journal_id) VALUES (1, lower(hex(randomblob(16))));

    CREATE TRIGGER journal_identity_keep BEFORE DELETE ON journal_identity
    BEGIN SELECT RAISE(ABORT, 'a journal keeps its id'); END;

    CREATE TRIGGER journal_identity_as_made BEFORE UPDATE ON journal_identity
    BEGIN SELECT RAISE(ABORT, 'a journal keeps its id'); END;

    -- REPLACE deletes without asking the trigger above.
    CREATE TRIGGER journal_identity_once BEFORE INSERT ON journal_identity
    WHEN EXISTS (SELECT 1 FROM journal_identity)
    BEGIN SELECT RAISE(ABORT, 'a journal keeps its id'); END;
  `,
} as const satisfies Migration;

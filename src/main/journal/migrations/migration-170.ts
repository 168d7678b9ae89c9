import { appendOnly } from '../migrate/append-only';
import type { Migration } from '../migrate/migration';

const person = (column: string): string =>
  `CHECK (length(${column}) = 16 AND ${column} NOT GLOB '*[^0-9a-f]*')`;

/**
 * Who works at the counter, what they may do, and who changed what. Each line of `people_entries` is a person as they are
 * from then on; the newest counts. A try of a PIN is written before it is looked at, so that no restart makes it undone.
 * They are in the real journal, also for practice.
 */
export const migration170 = {
  version: 170,
  columns: [{ table: 'recharge_events', add: ['not_verified INTEGER'] }],
  up: `
    CREATE TABLE people_entries (
      seq        INTEGER PRIMARY KEY,
      person     TEXT NOT NULL ${person('person')},
      name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
      role       TEXT NOT NULL CHECK (role IN ('staff', 'manager', 'owner')),
      language   TEXT NOT NULL,
      active     INTEGER NOT NULL CHECK (active IN (0, 1)),
      pin        TEXT CHECK (pin IS NULL OR json_valid(pin)),
      at         INTEGER NOT NULL,
      by         TEXT,
      allowed_by TEXT
    ) STRICT;
    ${appendOnly('people_entries')}

    CREATE TABLE pin_tries (
      seq        INTEGER PRIMARY KEY,
      who        TEXT NOT NULL CHECK (who = 'recovery' OR (length(who) = 16 AND who NOT GLOB '*[^0-9a-f]*')),
      kind       TEXT NOT NULL CHECK (kind IN ('tried', 'right', 'lifted')),
      at         INTEGER NOT NULL,
      by         TEXT,
      allowed_by TEXT
    ) STRICT;
    ${appendOnly('pin_tries')}
    CREATE INDEX pin_tries_of ON pin_tries (who, seq);

    CREATE TABLE rights_entries (
      seq        INTEGER PRIMARY KEY,
      rights     TEXT NOT NULL CHECK (json_valid(rights)),
      at         INTEGER NOT NULL,
      by         TEXT,
      allowed_by TEXT
    ) STRICT;
    ${appendOnly('rights_entries')}

    CREATE TABLE owner_entries (
      seq        INTEGER PRIMARY KEY,
      kind       TEXT NOT NULL CHECK (kind IN ('passphrase', 'recovery')),
      hash       TEXT CHECK (hash IS NULL OR json_valid(hash)),
      at         INTEGER NOT NULL,
      by         TEXT,
      allowed_by TEXT
    ) STRICT;
    ${appendOnly('owner_entries')}

    CREATE TABLE settings_changes (
      seq        INTEGER PRIMARY KEY,
      what       TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 200),
      from_value TEXT,
      to_value   TEXT,
      at         INTEGER NOT NULL,
      by         TEXT,
      allowed_by TEXT
    ) STRICT;
    ${appendOnly('settings_changes')}
  `,
} as const satisfies Migration;

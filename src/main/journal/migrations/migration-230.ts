import { appendOnly } from '../migrate/append-only';
import type { Migration } from '../migrate/migration';

/** Hexadecimal digits, so many of them. */
const hex = (column: string, digits: number): string =>
  `length(${column}) = ${digits} AND ${column} NOT GLOB '*[^0-9a-f]*'`;

/** Where the chain was at each close, on each day and before each copy, and the keys by which this counter signs that. */
export const migration230 = {
  version: 230,
  up: `
    CREATE TABLE counter_keys (
      seq        INTEGER PRIMARY KEY,
      counter    TEXT NOT NULL,
      public_key TEXT NOT NULL CHECK (${hex('public_key', 64)}),
      before     INTEGER REFERENCES counter_keys (seq),
      at         INTEGER NOT NULL,
      signature  TEXT NOT NULL CHECK (${hex('signature', 128)})
    ) STRICT;
    ${appendOnly('counter_keys')}

    CREATE TABLE checkpoints (
      seq       INTEGER PRIMARY KEY,
      counter   TEXT NOT NULL,
      epoch     INTEGER NOT NULL CHECK (epoch >= 1),
      n         INTEGER NOT NULL CHECK (n >= 0),
      h         TEXT NOT NULL CHECK (${hex('h', 64)}),
      why       TEXT NOT NULL CHECK (why IN ('close', 'day', 'copy')),
      close     INTEGER REFERENCES closes (close) CHECK ((close IS NOT NULL) = (why = 'close')),
      at        INTEGER NOT NULL,
      key       INTEGER REFERENCES counter_keys (seq),
      signature TEXT CHECK ((signature IS NOT NULL) = (key IS NOT NULL) AND (signature IS NULL OR ${hex('signature', 128)}))
    ) STRICT;
    ${appendOnly('checkpoints')}

    CREATE INDEX checkpoints_of_close ON checkpoints (close) WHERE close IS NOT NULL;
    CREATE TRIGGER checkpoints_one_of_a_close BEFORE INSERT ON checkpoints
    WHEN EXISTS (SELECT 1 FROM checkpoints WHERE close = NEW.close)
    BEGIN SELECT RAISE(ABORT, 'a close has one checkpoint'); END;
  `,
} as const satisfies Migration;

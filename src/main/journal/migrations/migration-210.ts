import type { Migration } from '../migrate/migration';

/** Every table whose rows enter the chain, as of this version. */
const CHAINED = [
  'recharges',
  'recharge_events',
  'balances',
  'debt_payments',
  'journal_identity',
  'noted_requests',
  'money_moves',
  'wallet_entries',
  'cash_unknown',
  'people_entries',
  'pin_tries',
  'rights_entries',
  'owner_entries',
  'settings_changes',
  'epochs',
  'cash_counts',
  'shifts',
  'close_entries',
  'closes',
  'practice_times',
  'commission_entries',
  'statements',
  'statement_lines',
  'statement_pairs',
  'complaint_entries',
  'customer_entries',
] as const;

/**
 * The chain of evidence. Rows of before it enter in idle slices (`chain/fill-chain.ts`): `chain_fill` says up to where they are
 * of before, and how far they have entered. An epoch says at which place of the chain it began.
 */
export const migration210 = {
  version: 210,
  columns: [
    { table: 'epochs', add: ['parent_n INTEGER', 'parent_h TEXT'], before: 'UNIQUE (counter, epoch)' },
  ],
  up: `
    CREATE TABLE chain (
      n        INTEGER PRIMARY KEY CHECK (n >= 0),
      form     INTEGER NOT NULL,
      key      ANY NOT NULL,
      h        BLOB NOT NULL CHECK (length(h) = 32),
      personal BLOB,
      UNIQUE (form, key)
    ) STRICT;

    CREATE TRIGGER chain_keep BEFORE DELETE ON chain
    BEGIN SELECT RAISE(ABORT, 'the chain is append-only'); END;

    -- A salt may go, once what it hides is forgotten: the commitment takes its place.
    CREATE TRIGGER chain_as_written BEFORE UPDATE ON chain
    WHEN NEW.n IS NOT OLD.n OR NEW.form IS NOT OLD.form OR NEW.key IS NOT OLD.key OR NEW.h IS NOT OLD.h
      OR NEW.personal IS NULL OR length(NEW.personal) <= length(OLD.personal)
    BEGIN SELECT RAISE(ABORT, 'the chain is append-only'); END;

    CREATE TRIGGER chain_goes_on BEFORE INSERT ON chain
    WHEN NEW.n IS NOT (SELECT ifnull(max(n), -1) + 1 FROM chain)
    BEGIN SELECT RAISE(ABORT, 'the chain is append-only'); END;

    INSERT INTO chain (n, form, key, h) VALUES (0, 0, 0, zeroblob(32));

    CREATE TABLE chain_fill (
      name       TEXT PRIMARY KEY,
      done       INTEGER NOT NULL,
      fill_until INTEGER NOT NULL
    ) STRICT;

    ${CHAINED.map((table) => `INSERT INTO chain_fill SELECT '${table}', 0, ifnull(max(rowid), 0) FROM ${table};`).join('\n    ')}
  `,
} as const satisfies Migration;

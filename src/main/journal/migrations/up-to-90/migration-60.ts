import type { Migration } from '../../migrate/migration';

/**
 * Who pays later. `debtor` of a sale is the customer's phone, else the name in small letters; what is owed is
 * never stored: it is the sum of the sales less the sum of the payments.
 */
export const migration60 = {
  version: 60,
  up: `
    CREATE TABLE debt_payments (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      debtor TEXT NOT NULL CHECK (debtor <> ''),
      amount_paise INTEGER NOT NULL CHECK (amount_paise > 0),
      payment TEXT NOT NULL CHECK (payment IN ('cash', 'upi')),
      note TEXT NOT NULL,
      ist_date TEXT NOT NULL CHECK (ist_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      at INTEGER NOT NULL
    ) STRICT;

    CREATE TRIGGER debt_payments_stay BEFORE UPDATE ON debt_payments
    BEGIN SELECT RAISE(ABORT, 'debt_payments is append-only'); END;

    CREATE TRIGGER debt_payments_are_kept BEFORE DELETE ON debt_payments
    BEGIN SELECT RAISE(ABORT, 'debt_payments is append-only'); END;

    CREATE INDEX debt_payments_by_debtor ON debt_payments (debtor, seq);

    CREATE INDEX recharges_on_account ON recharges (seq) WHERE payment = 'on_account';
  `,
} as const satisfies Migration;

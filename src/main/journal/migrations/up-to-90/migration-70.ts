import type { Migration } from '../../migrate/migration';

/**
 * Money that goes back to a customer who paid for a sale on account that failed or was refunded later. Amounts stay
 * above zero; `direction` says which way they went.
 */
export const migration70 = {
  version: 70,
  up: `
    ALTER TABLE debt_payments ADD COLUMN direction TEXT NOT NULL DEFAULT 'paid_back'
      CHECK (direction IN ('paid_back', 'given_back'));
  `,
} as const satisfies Migration;

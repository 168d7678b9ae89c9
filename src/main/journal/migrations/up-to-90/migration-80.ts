import type { Migration } from '../../migrate/migration';

/** Some gateways keep one balance for recharges and one for bills: each observation says of which it is. */
export const migration80 = {
  version: 80,
  up: `
    ALTER TABLE balances ADD COLUMN kind TEXT NOT NULL DEFAULT 'recharge'
      CHECK (kind IN ('recharge', 'utility'));

    CREATE INDEX balances_by_kind ON balances (account_id, kind, seq);
  `,
} as const satisfies Migration;

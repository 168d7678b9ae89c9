import type Database from 'better-sqlite3';
import type { AccountId } from '../../src/preload/contract/ids';

/** What a journal is filled with: 300 successful recharges a day. */
export interface Filling {
  readonly rows: number;
  readonly accountId: AccountId;
  /** The day of the first row: UTC milliseconds of its midnight. */
  readonly firstDay: number;
}

/** So many rows at once, lest one transaction outgrow the memory. */
const PIECE = 50_000;

/** Fills an empty journal past all rules: no events, no ids that a sale would have. */
export function fillJournal(database: Database.Database, { rows, accountId, firstDay }: Filling): void {
  const insert = database.prepare(
    `WITH RECURSIVE n (i) AS (SELECT @from UNION ALL SELECT i + 1 FROM n WHERE i + 1 < @to)
     INSERT INTO recharges (ref_id, account_id, category, operator, operator_name, number, amount_paise,
       charge_paise, fields, payment, ist_date, created_at, state, txn_id, message, changed_at)
     SELECT printf('B%06X%07d', (i * 7919) % 16777213, (i * 104729) % 9999991), @accountId, 'prepaid',
       substr('ATVIRJBS', 1 + 2 * (i % 4), 2),
       CASE i % 4 WHEN 0 THEN 'Airtel' WHEN 1 THEN 'Vi' WHEN 2 THEN 'Reliance Jio' ELSE 'BSNL' END,
       CAST(6000000000 + (i * 7919) % 3999999999 AS TEXT), (10 + i % 500) * 100, 0, '[]', 'cash',
       date(@firstDay / 1000, 'unixepoch', '+' || (i / 300) || ' days'), @firstDay + i * 288000, 'success',
       printf('%010d', (i * 104729) % 9999999967), 'Recharge successful', @firstDay + i * 288000 FROM n`,
  );
  for (let from = 0; from < rows; from += PIECE) {
    insert.run({ from, to: Math.min(from + PIECE, rows), accountId, firstDay });
  }
}

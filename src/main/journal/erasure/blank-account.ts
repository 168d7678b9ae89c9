import { z } from 'zod';
import { readRows } from '../database/column-types';
import type { Writable } from '../database/handles';
import { accountOf } from '../books/debts';
import { BLANK, blankRow } from './blank-row';
import { blankWhere } from './blank-where';

const saleSchema = z.object({ seq: z.int(), refId: z.string(), number: z.string() });

/**
 * Forgets a debtor: all sales on the account and all payments for it get one pseudonym at once, so that it still comes to what
 * it did. Call it in a transaction, under an open erasure, for an account that may go. Answers how many sales that were.
 */
export function blankAccount(db: Writable, debtor: string, before: number): number {
  const { sales, payments, bindings } = accountOf(db, debtor);
  const rows = readRows(
    saleSchema,
    db.all(`SELECT seq, ref_id AS refId, number FROM recharges WHERE ${sales} ORDER BY seq`, bindings),
  );
  const pseudonym = `~${rows[0]?.seq ?? 0}`;
  // The payments first: whose they are is told by the names of the sales.
  const named = { ...bindings, pseudonym };
  blankWhere(db, 'debt_payments', { debtor: '@pseudonym', note: `''` }, payments, named);
  blankWhere(db, 'money_moves', { debtor: '@pseudonym', reason: 'NULL' }, payments, named);
  for (const row of rows) blankRow(db, row, pseudonym, before);
  return rows.filter(({ number }) => number !== BLANK).length;
}

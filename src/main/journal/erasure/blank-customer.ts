import type { Readable, Writable } from '../database/handles';
import { THEIRS } from '../customers/customer-sql';
import { BLANK } from './blank-row';
import { blankWhere } from './blank-where';

/** All that a customer and those who were joined to them were sold, as SQL over `recharges`; who is bound as `id`. */
export const SOLD_TO_THEM = `seq IN (SELECT seq FROM customer_sales WHERE customer IN (${THEIRS}))`;

/**
 * Forgets a customer of whom nothing is kept any more, with whoever was joined to them: their name, phones and numbers. Of
 * somebody who is still known only those numbers go that nobody noted and whose last sale was forgotten. `id`: as whom they go
 * in the end. Call it in a transaction, under an open erasure.
 * @param notedSince whom staff noted something of since then (UTC milliseconds) stays known, sold to or not; `null`: not for that
 */
export function blankCustomer(db: Writable, id: number, notedSince: number | null): void {
  if (isKept(db, id, notedSince)) {
    db.run(
      `DELETE FROM customer_numbers WHERE customer IN (${THEIRS}) AND by_hand = 0
         AND (SELECT number FROM recharges WHERE seq = last_seq) = '${BLANK}'`,
      { id },
    );
    return;
  }
  blankWhere(db, 'customer_entries', { text: 'NULL', phone: 'NULL' }, `customer IN (${THEIRS})`, { id });
  for (const table of ['customer_keys', 'customer_words', 'customer_numbers', 'customer_sales'])
    db.run(`DELETE FROM ${table} WHERE customer IN (${THEIRS})`, { id });
  db.run('DELETE FROM customers WHERE root = @id', { id });
}

/**
 * Calls off every account of a customer that is still to be printed: it tells of more sales than one, and is made anew when
 * somebody wants it again. Call it in a transaction, under an open erasure.
 */
export function cancelAccounts(db: Writable): void {
  db.run(
    `UPDATE print_jobs INDEXED BY print_jobs_open SET state = 'cancelled', cause = NULL, slip = NULL
     WHERE state NOT IN ('sent', 'cancelled') AND iif(json_valid(slip), json_extract(slip, '$.slip.account') IS NOT NULL, 1)`,
    {},
  );
}

function isKept(db: Readable, id: number, notedSince: number | null): boolean {
  const kept = db.one(
    `SELECT 1 FROM recharges WHERE ${SOLD_TO_THEM} AND number <> '${BLANK}'
     UNION ALL SELECT 1 FROM customer_entries WHERE customer IN (${THEIRS}) AND kind <> 'found' AND at >= @notedSince LIMIT 1`,
    { id, notedSince },
  );
  return kept !== undefined;
}

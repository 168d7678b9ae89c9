import { z } from 'zod';
import { readRow, timeColumn } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { knowBuyer, type Bought } from './know-buyer';

/** Rows looked through in one transaction, and those of them that name somebody: some milliseconds, for which a sale may have to wait. */
const ROWS = 2000;
const NAMED = 60;

const progressSchema = z.object({ done: z.int(), until: z.int() });

/** How far the sales of before version 205 have been looked through. */
function progressOf(db: Readable): z.infer<typeof progressSchema> {
  return readRow(progressSchema, db.one('SELECT done, fill_until AS until FROM customer_fill'));
}

/** Whether every sale is among those of the customer whom it names. */
export function isFilled(db: Readable): boolean {
  const { done, until } = progressOf(db);
  return done >= until;
}

const boughtSchema = z.object({
  seq: z.int(),
  refId: z.string(),
  createdAt: timeColumn,
  number: z.string(),
  operator: z.string(),
  operatorName: z.string(),
  customerPhone: z.string().nullable(),
  customerName: z.string().nullable(),
}) satisfies z.ZodType<Bought>;

const BOUGHT = `SELECT seq, ref_id AS refId, created_at AS createdAt, number, operator, operator_name AS operatorName,
  customer_phone AS customerPhone, customer_name AS customerName FROM recharges`;

/**
 * Knows who goes by this name of a debtor in old sales that were not looked through yet. SECURITY: whoever gave that name to
 * somebody else meanwhile would give them the debt with it. Reads what is left of the old sales: for what a person notes only.
 */
export function knowAhead(db: Writable, key: string, at: number): void {
  const { done, until } = progressOf(db);
  if (done >= until) return;
  const rows = db.all(
    `${BOUGHT} WHERE seq > @done AND seq <= @until AND coalesce(customer_phone, lower(trim(customer_name))) = @key
     ORDER BY seq LIMIT 1`,
    { done, until, key },
  );
  for (const bought of readableRows(db, boughtSchema, rows)) knowBuyer(db, bought, at);
}

/**
 * Knows the customers of the next few old sales, from the oldest on. Answers whether there may be more. A row that does not
 * read is told and passed over. `at` in UTC milliseconds.
 */
export function fillCustomers(db: Writable, at: number): boolean {
  return db.immediate((): boolean => {
    const { done, until } = progressOf(db);
    if (done >= until) return false;
    const last = Math.min(until, done + ROWS);
    const rows = db.all(
      `${BOUGHT} WHERE seq > @done AND seq <= @last AND (customer_phone IS NOT NULL OR customer_name IS NOT NULL)
       ORDER BY seq LIMIT ${NAMED}`,
      { done, last },
    );
    for (const bought of readableRows(db, boughtSchema, rows)) knowBuyer(db, bought, at);
    const upTo = rows.length < NAMED ? last : readRow(z.looseObject({ seq: z.int() }), rows.at(-1)).seq;
    db.run('UPDATE customer_fill SET done = @upTo', { upTo });
    return true;
  });
}

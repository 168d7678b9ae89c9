import { z } from 'zod';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { DEBTOR, ON_ACCOUNT, OWED, PAID, SOLD } from './debts';

/** So many sales on account, or payments, in one look: some milliseconds, for which a sale may have to wait. */
export const ACCOUNT_ROWS = 1000;

/** How the journal stood when somebody began to sum up what is owed. */
interface AccountsSince {
  /** The last event. */
  readonly event: number;
  /** Who goes by which name, and how far forgetting has come: when one of them moves, sums may stand under two names. */
  readonly names: string;
}

/** Up to which rows accounts are summed up, by their `seq`. */
export interface AccountPlace {
  readonly sale: number;
  readonly payment: number;
  readonly since: AccountsSince;
}

/** What some sales and payments of one customer come to. */
export interface AccountSum {
  /** Whose they are; the same in every look. */
  readonly who: string;
  /** The newest of the sales; `null`: these are payments. */
  readonly seq: number | null;
  /** How many are owed for. */
  readonly sales: number;
  /** Whole paise. */
  readonly soldPaise: number;
  readonly paidPaise: number;
}

/** What a look came to. */
export interface AccountSlice {
  readonly sums: readonly AccountSum[];
  readonly place: AccountPlace;
  /** `ended`: nothing was left, and all sums together are of this moment. `changed`: they are of no moment; ask anew. */
  readonly ending: 'goes_on' | 'ended' | 'changed';
}

const sumSchema = z.object({
  who: z.string(),
  seq: z.int().nullable(),
  sales: z.int(),
  soldPaise: z.int(),
  // Below 0 where more was given back than was paid.
  paidPaise: z.int(),
}) satisfies z.ZodType<AccountSum>;

/**
 * Whose a name of a debtor is, however it is written, and with whom they were joined; else a name that nobody has yet. Asked name
 * by name: as a table to be joined it would be made of all customers, at each look.
 */
const WHO = `ifnull((
  SELECT char(1) || root FROM customer_keys JOIN customers ON customers.id = customer_keys.customer WHERE key = debtor), debtor)`;

/** All sales lie between those on account: to go through them would take ten times as long. */
const BY_INDEX = 'recharges INDEXED BY recharges_on_account';

const SALES = `WITH sales AS (
    SELECT ${DEBTOR} AS debtor, max(seq) AS seq, count(*) FILTER (WHERE ${OWED}) AS sales, ${SOLD} AS soldPaise
    FROM ${BY_INDEX} WHERE ${ON_ACCOUNT} AND seq > @after AND seq <= @last GROUP BY 1)
  SELECT ${WHO} AS who, max(seq) AS seq, sum(sales) AS sales, sum(soldPaise) AS soldPaise, 0 AS paidPaise
  FROM sales GROUP BY 1`;

const PAYMENTS = `WITH paid AS (
    SELECT debtor, ${PAID} AS paidPaise FROM debt_payments WHERE seq > @after AND seq <= @last GROUP BY 1)
  SELECT ${WHO} AS who, NULL AS seq, 0 AS sales, 0 AS soldPaise, sum(paidPaise) AS paidPaise FROM paid GROUP BY 1`;

/**
 * The next sales on account and payments, summed up by customer: from the first ones (`from` is `null`) to the newest, look by
 * look, while sales go on. Rows that come meanwhile are reached in the end; what became another under what was summed up
 * already is told.
 */
export function accountSlice(db: Readable, from: AccountPlace | null): AccountSlice {
  const place = from ?? { sale: 0, payment: 0, since: sinceNow(db) };
  const sale = lastOf(db, `${BY_INDEX} WHERE payment = 'on_account' AND`, place.sale);
  if (sale.seq > place.sale && !sale.isLast) {
    return {
      sums: sumsOf(db, SALES, place.sale, sale.seq),
      place: { ...place, sale: sale.seq },
      ending: 'goes_on',
    };
  }
  const payment = lastOf(db, 'debt_payments WHERE', place.payment);
  const sums = [
    ...sumsOf(db, SALES, place.sale, sale.seq),
    ...sumsOf(db, PAYMENTS, place.payment, payment.seq),
  ];
  const next = { ...place, sale: sale.seq, payment: payment.seq };
  if (!payment.isLast) return { sums, place: next, ending: 'goes_on' };
  return { sums, place: next, ending: hasChanged(db, place) ? 'changed' : 'ended' };
}

function sumsOf(db: Readable, sql: string, after: number, last: number): readonly AccountSum[] {
  return last > after ? readableRows(db, sumSchema, db.all(sql, { after, last })) : [];
}

const seqSchema = z.object({ seq: z.int().nullable() });

/** Up to which row a look goes, and whether there is none behind it. */
function lastOf(
  db: Readable,
  rows: string,
  after: number,
): { readonly seq: number; readonly isLast: boolean } {
  const full = db.one(
    `SELECT seq FROM ${rows} seq > @after ORDER BY seq LIMIT 1 OFFSET ${ACCOUNT_ROWS - 1}`,
    {
      after,
    },
  );
  if (full !== undefined) return { seq: readRow(seqSchema, full).seq ?? after, isLast: false };
  const newest = db.one(`SELECT max(seq) AS seq FROM ${rows} seq > @after`, { after });
  return { seq: readRow(seqSchema, newest).seq ?? after, isLast: true };
}

const sinceSchema = z.object({ event: z.int(), names: z.string() }) satisfies z.ZodType<AccountsSince>;

function sinceNow(db: Readable): AccountsSince {
  return readRow(
    sinceSchema,
    db.one(
      `SELECT (SELECT ifnull(max(seq), 0) FROM recharge_events) AS event,
         concat_ws(' ', (SELECT max(seq) FROM customer_entries), (SELECT max(erasure) FROM erasure_ends),
           (SELECT concat(erasure, stage, done) FROM erasure_progress)) AS names`,
    ),
  );
}

/** Whether a row that was summed up in an earlier look may have become another. */
function hasChanged(db: Readable, { sale, since }: AccountPlace): boolean {
  if (sinceNow(db).names !== since.names) return true;
  const moved = db.one(
    `SELECT 1 FROM recharge_events WHERE seq > @event
     AND EXISTS (SELECT 1 FROM recharges WHERE recharges.ref_id = recharge_events.ref_id AND payment = 'on_account' AND recharges.seq <= @sale)
     LIMIT 1`,
    { event: since.event, sale },
  );
  return moved !== undefined;
}

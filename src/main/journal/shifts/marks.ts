import { z } from 'zod';
import { istDayStart } from '../../../preload/contract/ist-date';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';

/** The last of each table that a close covers; it begins behind those of the close before. */
export const marksSchema = z.object({
  move: z.int(),
  row: z.int(),
  event: z.int(),
  balance: z.int(),
  wallet: z.int(),
  count: z.int(),
  practice: z.int(),
});
export type Marks = z.infer<typeof marksSchema>;

/** What a close covers: behind `from`, up to `to`. */
export interface Span {
  readonly from: Marks;
  readonly to: Marks;
  /** The money moves that the close before made itself, which lie behind its marks: the last of them. */
  readonly closedBy: number;
}

/**
 * As SQL over `money_moves`: what closes booked themselves, behind their marks. What a shift counted is none of it, also where
 * the day before was closed after it.
 */
export const OF_CLOSES = `(kind = 'taken_out' OR (kind = 'counted' AND seq IN (SELECT counted_move FROM closes)))`;

/** Where the close before ended. */
export interface LastEnd {
  readonly marks: Marks;
  readonly closedBy: number;
  /** When it was written, in UTC milliseconds; `null`: there was none. */
  readonly at: number | null;
  readonly floatPaise: number;
}

const endSchema = marksSchema.extend({
  closedBy: z.int(),
  at: z.int().nullable(),
  floatPaise: z.int(),
});

/** Where the newest close ended; without one, where closes began to be kept. */
export function lastEnd(db: Readable): LastEnd {
  return endOf(db, 'ORDER BY close DESC');
}

/** Where the close before this one ended. */
export function endBefore(db: Readable, close: number): LastEnd {
  return endOf(db, 'WHERE close < @close ORDER BY close DESC', { close });
}

function endOf(db: Readable, which: string, bindings: Readonly<Record<string, number>> = {}): LastEnd {
  const row =
    db.one(
      `SELECT last_move AS move, last_row AS row, last_event AS event, last_balance AS balance, last_wallet AS wallet,
         last_count AS count, ifnull(last_practice, 0) AS practice, counted_move + iif(taken_out_paise > 0, 1, 0) AS closedBy, at, float_paise AS floatPaise
       FROM closes ${which} LIMIT 1`,
      bindings,
    )
    ?? db.one(
      `SELECT 0 AS move, last_row AS row, last_event AS event, last_balance AS balance, 0 AS wallet, 0 AS count,
         0 AS practice, 0 AS closedBy, NULL AS at, 0 AS floatPaise
       FROM closes_from`,
    );
  const { closedBy, at, floatPaise, ...marks } = readRow(endSchema, row);
  return { marks, closedBy, at, floatPaise };
}

/** The newest of each table now. */
export function marksNow(db: Readable): Marks {
  return {
    move: newest(db, 'money_moves'),
    row: newest(db, 'recharges'),
    event: newest(db, 'recharge_events'),
    balance: newest(db, 'balances'),
    wallet: newest(db, 'wallet_entries'),
    count: newest(db, 'cash_counts', 'count'),
    practice: newest(db, 'practice_times'),
  };
}

/** The newest of each table up to the end of an Indian day, of what is not closed yet. */
export function marksUpTo(db: Readable, istDate: string, { marks }: LastEnd): Marks {
  const end = istDayStart(istDate) + 24 * 60 * 60 * 1000;
  const byDay = (table: string, from: number, key = 'seq', counts = 'TRUE') =>
    newestOf(db, table, key, `${counts} AND ist_date <= @istDate`, { istDate }, from);
  const byTime = (table: string, from: number) => newestOf(db, table, 'seq', 'at < @end', { end }, from);
  return {
    // What is carried in from before the ledger has its old day, and stands behind what moved today.
    move: byDay('money_moves', marks.move, 'seq', 'before_ledger = 0'),
    row: byDay('recharges', marks.row),
    event: byTime('recharge_events', marks.event),
    balance: byTime('balances', marks.balance),
    wallet: byDay('wallet_entries', marks.wallet),
    count: byDay('cash_counts', marks.count, 'count'),
    practice: byTime('practice_times', marks.practice),
  };
}

const numberSchema = z.object({ seq: z.int() });

/** The newest number of a table that counts from 1; 0: it is empty. */
export function newest(db: Readable, table: string, key = 'seq'): number {
  return readRow(numberSchema, db.one(`SELECT ifnull(max(${key}), 0) AS seq FROM ${table}`)).seq;
}

function newestOf(
  db: Readable,
  table: string,
  key: string,
  which: string,
  bindings: Readonly<Record<string, string | number>>,
  from: number,
): number {
  const row = db.one(
    `SELECT ${key} AS seq FROM ${table} WHERE ${key} > @from AND ${which} ORDER BY ${key} DESC LIMIT 1`,
    { ...bindings, from },
  );
  return row === undefined ? from : readRow(numberSchema, row).seq;
}

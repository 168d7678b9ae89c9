import { z } from 'zod';
import { entrySchema } from '../../../preload/contract/sale/entries/entry-schemas';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { debtDirections } from '../../../preload/contract/sale/debts';
import { bookMove } from '../books/book-move';
import { duesMove } from '../books/debts';
import { jsonColumn, personIdColumn, readRow, refIdColumn, timeColumn } from '../database/column-types';
import type { Writable } from '../database/handles';
import { readableRows } from '../database/readable-rows';

/** Payments in one transaction, and events that are looked through in one: some milliseconds, for which a sale may have to wait. */
const DUES = 300;
const EVENTS = 3000;

const progressSchema = z.object({
  duesDone: z.int(),
  duesUntil: z.int(),
  eventsDone: z.int(),
  eventsUntil: z.int(),
});
type Progress = z.infer<typeof progressSchema>;

/**
 * Carries the next few dues and returns of before the ledger into it, from the oldest on, with the mark *before the ledger*:
 * they are left out of the cash that is expected. Answers whether there may be more. What is carried in and how far that
 * has come is one transaction, so a stop at any moment loses none and doubles none. A row that does not read is told and
 * passed over.
 */
export function fillLedger(db: Writable): boolean {
  return db.immediate((): boolean => {
    const progress = readRow(
      progressSchema,
      db.one(
        `SELECT dues_done AS duesDone, dues_until AS duesUntil, events_done AS eventsDone, events_until AS eventsUntil
         FROM ledger_fill`,
      ),
    );
    if (progress.duesDone < progress.duesUntil) fillDues(db, progress);
    else if (progress.eventsDone < progress.eventsUntil) fillReturns(db, progress);
    else return false;
    return true;
  });
}

const signed = { at: timeColumn, by: personIdColumn.nullable(), allowedBy: personIdColumn.nullable() };

const paymentSchema = z.object({
  seq: z.int(),
  debtor: z.string().min(1),
  direction: z.enum(debtDirections),
  amountPaise: paiseSchema,
  payment: z.enum(['cash', 'upi']),
  note: z.string(),
  ...signed,
});

function fillDues(db: Writable, { duesDone, duesUntil }: Progress): void {
  const rows = db.all(
    `SELECT seq, debtor, direction, amount_paise AS amountPaise, payment, note, at, by, allowed_by AS allowedBy
     FROM debt_payments WHERE seq > @duesDone AND seq <= @duesUntil ORDER BY seq LIMIT ${DUES}`,
    { duesDone, duesUntil },
  );
  const payments = readableRows(db, paymentSchema, rows);
  for (const payment of payments) bookMove(db, { ...duesMove(payment), beforeLedger: true }, payment);
  // Rows that do not read are passed over, too; where none is left, all are done.
  const done = rows.length < DUES ? duesUntil : lastSeq(rows);
  db.run('UPDATE ledger_fill SET dues_done = @done', { done });
}

const eventSchema = z.object({ refId: refIdColumn, entry: jsonColumn(entrySchema), ...signed });

function fillReturns(db: Writable, { eventsDone, eventsUntil }: Progress): void {
  const until = Math.min(eventsUntil, eventsDone + EVENTS);
  const rows = db.all(
    `SELECT ref_id AS refId, entry, at, by, allowed_by AS allowedBy FROM recharge_events
     WHERE seq > @eventsDone AND seq <= @until AND kind IN ('cash_returned', 'cash_received') ORDER BY seq`,
    { eventsDone, until },
  );
  for (const { refId, entry, ...time } of readableRows(db, eventSchema, rows)) {
    if ((entry.kind !== 'cash_returned' && entry.kind !== 'cash_received') || entry.amountPaise === 0)
      continue;
    const isBack = entry.kind === 'cash_returned';
    const kind = isBack ? 'given_back' : 'received';
    const paise = (isBack ? -1 : 1) * entry.amountPaise;
    bookMove(db, { kind, way: entry.way, paise, refId, beforeLedger: true }, time);
  }
  db.run('UPDATE ledger_fill SET events_done = @until', { until });
}

const seqSchema = z.looseObject({ seq: z.int() });

function lastSeq(rows: readonly unknown[]): number {
  return readRow(seqSchema, rows.at(-1)).seq;
}

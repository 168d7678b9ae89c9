import { z } from 'zod';
import { readRow, readRows } from '../database/column-types';
import type { Readable } from '../database/handles';
import { lastEnd, OF_CLOSES, type LastEnd } from './marks';

/** So many days are looked at, the newest ones. */
const DAYS = 60;

const daySchema = z.object({ day: z.string() });

/**
 * Earlier Indian days on which something moved that no Z holds, the oldest first, of the newest 60 on which anything did.
 * A few steps in an index for each of them, however long the journal is.
 */
export function notClosed(db: Readable, today: string): readonly string[] {
  const end = lastEnd(db);
  const days = new Set([...newestDays(db, 'recharges', today), ...newestDays(db, 'money_moves', today)]);
  return [...days].filter((day) => movedOn(db, day, end)).sort();
}

/** Whether something moved on an earlier day that no Z holds. */
export function isNotClosed(db: Readable, day: string, today: string): boolean {
  return day < today && movedOn(db, day, lastEnd(db));
}

/** What is carried in from before the ledger moved on no day of it. */
const counts = { recharges: 'TRUE', money_moves: 'before_ledger = 0' } as const;

function newestDays(db: Readable, table: 'recharges' | 'money_moves', today: string): readonly string[] {
  const before = (day: string): string =>
    `SELECT max(ist_date) FROM ${table} WHERE ${counts[table]} AND ist_date < ${day}`;
  return readRows(
    daySchema,
    db.all(
      `WITH RECURSIVE days (day) AS (
         SELECT (${before('@today')})
         UNION ALL
         SELECT (${before('days.day')}) FROM days WHERE days.day IS NOT NULL
         LIMIT ${DAYS})
       SELECT day FROM days WHERE day IS NOT NULL`,
      { today },
    ),
  ).map(({ day }) => day);
}

const movedSchema = z.object({ moved: z.union([z.literal(0), z.literal(1)]) });

function movedOn(db: Readable, day: string, { marks, closedBy }: LastEnd): boolean {
  const row = db.one(
    `SELECT EXISTS (SELECT 1 FROM recharges WHERE ist_date = @day AND seq > @row)
       OR EXISTS (
         SELECT 1 FROM money_moves WHERE before_ledger = 0 AND ist_date = @day AND seq > @move
           AND (seq > @closedBy OR NOT ${OF_CLOSES})) AS moved`,
    { day, row: marks.row, move: marks.move, closedBy },
  );
  return readRow(movedSchema, row).moved === 1;
}

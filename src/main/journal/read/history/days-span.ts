import { z } from 'zod';
import type { HistoryFilter } from '../../../../preload/contract/sale/history-filter';
import { readRow } from '../../database/column-types';
import type { Readable } from '../../database/handles';

/** Rows from `lowest` up to and including `highest`, by `seq`. Empty where `highest` is less. */
export interface Span {
  readonly lowest: number;
  readonly highest: number;
}

/** Of more days than these the ends are not looked up: each takes a look into the index, at every question. */
const MOST_DAYS = 400;

const newestSchema = z.object({ seq: z.int() });
const daysSchema = z.object({
  days: z.int(),
  lowest: z.int().nullable(),
  highest: z.int().nullable(),
});

/**
 * Between which rows all of the days of a filter lie. The order of rows is not that of days, where a clock was wrong: so the
 * first and the last row of each day are looked up, and rows between them may be of other days.
 */
export function spanOf(db: Readable, { from, to }: Pick<HistoryFilter, 'from' | 'to'>): Span {
  const newest = readRow(newestSchema, db.one('SELECT ifnull(max(seq), 0) AS seq FROM recharges')).seq;
  if (from === null && to === null) return { lowest: 1, highest: newest };
  const { days, lowest, highest } = readRow(
    daysSchema,
    db.one(
      `WITH RECURSIVE days (day) AS (
         SELECT min(ist_date) FROM recharges WHERE ist_date >= @from
         UNION ALL
         SELECT (SELECT min(ist_date) FROM recharges WHERE ist_date > day AND ist_date <= @to)
         FROM days WHERE day IS NOT NULL LIMIT ${MOST_DAYS + 2})
       SELECT count(day) AS days,
         min((SELECT min(seq) FROM recharges WHERE ist_date = day)) AS lowest,
         max((SELECT max(seq) FROM recharges WHERE ist_date = day)) AS highest
       FROM days WHERE day <= @to`,
      { from: from ?? '', to: to ?? '9999-12-31' },
    ),
  );
  return days > MOST_DAYS ? { lowest: 1, highest: newest } : { lowest: lowest ?? 1, highest: highest ?? 0 };
}

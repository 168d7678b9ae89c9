import { z } from 'zod';
import { istDate } from '../recharge/ist-date';
import { readRows } from './columns';
import type { Readable } from './handles';

const WINDOW_MS = 90 * 24 * 60 * 60 * 1000;

const schema = z.object({ operator: z.string(), sales: z.int() });

/** Successes of the last 90 days by operator code: what the picker offers first. `now` in UTC milliseconds. */
export function sellingWeights(db: Readable, now: number): Readonly<Record<string, number>> {
  const rows = readRows(
    schema,
    db.all(
      `SELECT operator, count(*) AS sales FROM recharges
       WHERE ist_date >= @since AND state = 'success' GROUP BY operator`,
      { since: istDate(now - WINDOW_MS) },
    ),
  );
  return Object.fromEntries(rows.map((row) => [row.operator, row.sales]));
}

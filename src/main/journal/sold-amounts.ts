import { z } from 'zod';
import type { Paise } from '../../preload/contract/money';
import { istDate } from '../recharge/ist-date';
import { paiseColumn, readRows } from './columns';
import type { Readable } from './handles';

const WINDOW_MS = 90 * 24 * 60 * 60 * 1000;
/** Sold less often, an amount is chance: most bills have one of their own. */
const AT_LEAST = 3;
const MOST_OF_EACH = 6;

const schema = z.object({ operator: z.string(), amountPaise: paiseColumn });

/**
 * The amounts that went through at least three times in the last 90 days by operator code, the most often sold
 * first, at most six of each. `now` in UTC milliseconds.
 */
export function soldAmounts(db: Readable, now: number): Readonly<Record<string, readonly Paise[]>> {
  const rows = readRows(
    schema,
    db.all(
      `SELECT operator, amount_paise AS amountPaise FROM recharges
       WHERE ist_date >= @since AND state = 'success'
       GROUP BY operator, amount_paise HAVING count(*) >= ${AT_LEAST}
       ORDER BY operator, count(*) DESC, max(seq) DESC`,
      { since: istDate(now - WINDOW_MS) },
    ),
  );
  const byOperator: Record<string, Paise[]> = {};
  for (const { operator, amountPaise } of rows) {
    const amounts = (byOperator[operator] ??= []);
    if (amounts.length < MOST_OF_EACH) amounts.push(amountPaise);
  }
  return byOperator;
}

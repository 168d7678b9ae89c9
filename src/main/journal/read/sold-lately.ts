import { z } from 'zod';
import type { Paise } from '../../../preload/contract/money';
import type { SoldLately } from '../../../preload/contract/sale/sold-lately';
import { istDate } from '../../../preload/contract/ist-date';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';

const WINDOW_MS = 90 * 24 * 60 * 60 * 1000;
/** Sold less often, an amount is chance: most bills have one of their own. */
const AT_LEAST = 3;
const MOST_OF_EACH = 6;

const schema = z.object({ operator: z.string(), amountPaise: paiseSchema, sales: z.int() });

/** What went through in the last 90 days, by operator code. `now` in UTC milliseconds. */
export function soldLately(db: Readable, now: number): SoldLately {
  const rows = readableRows(
    db,
    schema,
    db.all(
      `SELECT operator, amount_paise AS amountPaise, count(*) AS sales FROM recharges
       WHERE ist_date >= @since AND state = 'success'
       GROUP BY operator, amount_paise ORDER BY operator, count(*) DESC, max(seq) DESC`,
      { since: istDate(now - WINDOW_MS) },
    ),
  );
  const sold: Record<string, { sales: number; amountsPaise: Paise[] }> = {};
  for (const { operator, amountPaise, sales } of rows) {
    const of = (sold[operator] ??= { sales: 0, amountsPaise: [] });
    of.sales += sales;
    if (sales >= AT_LEAST && of.amountsPaise.length < MOST_OF_EACH) of.amountsPaise.push(amountPaise);
  }
  return sold;
}

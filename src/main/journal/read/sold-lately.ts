import { z } from 'zod';
import type { Paise } from '../../../preload/contract/money';
import type { SoldLately } from '../../../preload/contract/sale/sold-lately';
import { istDate } from '../../../preload/contract/ist-date';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { nextRows, type PeriodPlace } from '../reports/period-place';

const WINDOW_MS = 90 * 24 * 60 * 60 * 1000;
/** Sold less often, an amount is chance: most bills have one of their own. */
const AT_LEAST = 3;
const MOST_OF_EACH = 6;
/** Rows in one look: some milliseconds, for which a sale may have to wait. */
const ROWS = 5000;
const NO_DAY_IS_LATER = '9999-12-31';

const schema = z.object({
  operator: z.string(),
  amountPaise: paiseSchema,
  sales: z.int(),
  /** The `seq` of the newest. */
  newest: z.int(),
});

/** Successes of one operator that have their amount in common. */
export type SoldGroup = Readonly<z.infer<typeof schema>>;

/** What a look came to, and behind which row the next one goes on; `null`: this was the last. */
export interface SoldSlice {
  readonly groups: readonly SoldGroup[];
  readonly after: PeriodPlace | null;
}

/** What went through in the last 90 days, look by look. `now` in UTC milliseconds. `place`: the `after` of the look before. */
export function soldSlice(db: Readable, now: number, place: PeriodPlace | null): SoldSlice {
  const days = { from: istDate(now - WINDOW_MS), to: NO_DAY_IS_LATER };
  const { where, are, after } = nextRows(db, days, place, ROWS);
  const groups = readableRows(
    db,
    schema,
    db.all(
      `SELECT operator, amount_paise AS amountPaise, count(*) AS sales, max(seq) AS newest FROM recharges
       WHERE ${where} AND state = 'success' GROUP BY operator, amount_paise`,
      are,
    ),
  );
  return { groups, after };
}

/** What all looks come to together, by operator code. */
export function soldLatelyOf(groups: readonly SoldGroup[]): SoldLately {
  const byAmount = new Map<string, SoldGroup>();
  for (const group of groups) {
    const key = `${group.amountPaise} ${group.operator}`;
    const before = byAmount.get(key);
    const sales = group.sales + (before?.sales ?? 0);
    byAmount.set(key, { ...group, sales, newest: Math.max(group.newest, before?.newest ?? 0) });
  }
  const sold: Record<string, { sales: number; amountsPaise: Paise[] }> = {};
  const often = [...byAmount.values()].sort((a, b) => b.sales - a.sales || b.newest - a.newest);
  for (const { operator, amountPaise, sales } of often) {
    const of = (sold[operator] ??= { sales: 0, amountsPaise: [] });
    of.sales += sales;
    if (sales >= AT_LEAST && of.amountsPaise.length < MOST_OF_EACH) of.amountsPaise.push(amountPaise);
  }
  return sold;
}

import { z } from 'zod';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { categories } from '../../../preload/contract/operators/operator';
import { isPaiseSql } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';

const schema = z.object({
  istDate: z.string(),
  operator: z.string(),
  operatorName: z.string(),
  category: z.enum(categories),
  amountPaise: paiseSchema,
  count: z.int(),
  chargesPaise: z.int(),
});

/** Successes of one Indian day, operator and amount. */
export type SoldForAmount = Readonly<z.infer<typeof schema>>;

/** What succeeded on some Indian days (`YYYY-MM-DD`, both with it), by operator and amount: commission goes by the amount. */
export function soldByAmount(db: Readable, fromDate: string, toDate: string): readonly SoldForAmount[] {
  return readableRows(
    db,
    schema,
    db.all(
      `SELECT ist_date AS istDate, operator, max(operator_name) AS operatorName, category, amount_paise AS amountPaise,
         count(*) AS count, sum(charge_paise) AS chargesPaise
       FROM recharges
       WHERE ist_date BETWEEN @fromDate AND @toDate AND state = 'success'
         AND ${isPaiseSql('amount_paise')} AND ${isPaiseSql('charge_paise')}
       GROUP BY ist_date, operator, category, amount_paise`,
      { fromDate, toDate },
    ),
  );
}

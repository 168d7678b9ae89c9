import { z } from 'zod';
import { addPaise, paise } from '../../../preload/contract/money';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { categories } from '../../../preload/contract/operators/operator';
import { rechargeStates, type RechargeState } from '../../../preload/contract/sale/recharge';
import type { SalesFigures, SalesSum } from '../../../preload/contract/shift/close-figures';
import { isPaiseSql } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';

/** Rows behind one and up to another, as they were after an event. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
  /** Their states are those after this event. */
  readonly event: number;
}

/** How a row was paid, as SQL: of a found one, as somebody told. */
export const PAID_BY = `CASE WHEN paid_how IN ('cash', 'upi') THEN paid_how ELSE payment END`;

/** What a part of the sale came to, where it was paid in more than one way; else all of it for the way it names. */
const part = (way: string, name: string): string =>
  `CASE WHEN parts IS NOT NULL THEN json_extract(parts, '$.${name}')
    WHEN ${PAID_BY} = '${way}' THEN amount_paise + charge_paise ELSE 0 END`;

/** The state that a row had after an event: the one before the first move behind it. */
export const STATE_THEN = `coalesce((
  SELECT state_before FROM recharge_events AS later
  WHERE later.ref_id = recharges.ref_id AND later.seq > @event AND later.state_before IS NOT later.state_after
  ORDER BY later.seq LIMIT 1), recharges.state)`;

const groupSchema = z.object({
  state: z.enum(rechargeStates),
  category: z.enum(categories),
  operator: z.string(),
  operatorName: z.string(),
  count: z.int(),
  amountPaise: paiseSchema,
  chargePaise: paiseSchema,
  cash: paiseSchema,
  upi: paiseSchema,
  onAccount: paiseSchema,
});
type Group = z.infer<typeof groupSchema>;

const nothing: SalesSum = { count: 0, amountPaise: paise(0), chargePaise: paise(0) };

/** What was sold in a span: one look at its rows, none at others. */
export function salesFigures(db: Readable, { from, to, event }: RowSpan): SalesFigures {
  const groups = readableRows(
    db,
    groupSchema,
    db.all(
      `SELECT state_then AS state, category, operator, max(operator_name) AS operatorName, count(*) AS count,
         sum(amount_paise) AS amountPaise, sum(charge_paise) AS chargePaise,
         sum(cash) AS cash, sum(upi) AS upi, sum(on_account) AS onAccount
       FROM (
         SELECT ${STATE_THEN} AS state_then, category, operator, operator_name, amount_paise, charge_paise,
           ${part('cash', 'cashPaise')} AS cash, ${part('upi', 'upiPaise')} AS upi,
           ${part('on_account', 'onAccountPaise')} AS on_account
         FROM recharges WHERE seq > @from AND seq <= @to
           AND ${isPaiseSql('amount_paise')} AND ${isPaiseSql('charge_paise')})
       GROUP BY state_then, category, operator ORDER BY category, operator`,
      { from, to, event },
    ),
  );
  const successes = groups.filter(({ state }) => state === 'success');
  const inState = (state: RechargeState): SalesSum =>
    groups.filter((group) => group.state === state).reduce(added, nothing);
  const paid = (way: 'cash' | 'upi' | 'onAccount') =>
    addPaise(paise(0), ...successes.map((group) => group[way]));
  return {
    byState: {
      created: inState('created'),
      sent: inState('sent'),
      not_sent: inState('not_sent'),
      pending: inState('pending'),
      unknown: inState('unknown'),
      success: inState('success'),
      failed: inState('failed'),
      refunded: inState('refunded'),
    },
    byOperator: successes.map(({ category, operator, operatorName, count, amountPaise, chargePaise }) => ({
      category,
      operator,
      operatorName,
      count,
      amountPaise,
      chargePaise,
    })),
    byWay: { cash: paid('cash'), upi: paid('upi'), on_account: paid('onAccount') },
  };
}

function added(sum: SalesSum, { count, amountPaise, chargePaise }: Group): SalesSum {
  return {
    count: sum.count + count,
    amountPaise: addPaise(sum.amountPaise, amountPaise),
    chargePaise: addPaise(sum.chargePaise, chargePaise),
  };
}

import { z } from 'zod';
import type { Payment } from '../../../preload/contract/sale/recharge';
import { payments, rechargeStates } from '../../../preload/contract/sale/recharge';
import { isPaiseSql } from '../database/column-types';
import type { Bindings, Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { PAID_BY } from '../shifts/sales-figures';

const IST_OFFSET_MS = 5.5 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

/** What sums may be told apart by beside their state, each as SQL over a row of `sold`. */
const keys = {
  state: `''`,
  day: 'ist_date',
  hour: `((created_at + ${IST_OFFSET_MS}) / ${HOUR_MS}) % 24`,
  operator: 'operator',
  person: 'by',
} as const;
export type SumKey = keyof typeof keys;

/** Which rows, as SQL over `recharges`, with what it names. */
export interface SoldRows {
  readonly where: string;
  readonly are: Bindings;
  /** Who made a row, as SQL over it; `NULL` where nobody asks. */
  readonly by?: string;
  /** What `by` reads from, as a common table expression with its comma, and how it is joined. */
  readonly from?: string;
  readonly join?: string;
}

const part = (name: string): string =>
  `CASE WHEN json_valid(parts) THEN ifnull(json_extract(parts, '$.${name}'), 0) ELSE 0 END`;

/** The parts of a sale that was paid in more than one way, as columns of `sold`; of two alike the first is the larger. */
const partOf = { cash: 'cash_part', upi: 'upi_part', on_account: 'later_part' } as const;

/** What the parts that are larger than a way's come to. */
const largerThan = (way: Payment): string =>
  payments
    .filter((other) => other !== way)
    .map((other) => {
      const isFirst = payments.indexOf(other) < payments.indexOf(way);
      return `iif(${partOf[other]} ${isFirst ? '>=' : '>'} ${partOf[way]}, ${partOf[other]}, 0)`;
    })
    .join(' + ');

/**
 * What of a row's amount was paid by a way. The shop's charge, which is not in it, counts as paid in the largest part, and what
 * is more than that in the next one: no way was paid less than nothing.
 */
const paidBy = (way: Payment): string =>
  `sum(CASE WHEN parts IS NULL THEN iif(paid_by = '${way}', amount_paise, 0)
    ELSE max(0, ${partOf[way]} - max(0, charge_paise - (${largerThan(way)}))) END)`;

const sumSchema = z.object({
  of: z.enum(['state', 'day', 'hour', 'operator', 'person'] satisfies readonly SumKey[]),
  state: z.enum(rechargeStates),
  key: z.union([z.string(), z.int(), z.null()]),
  /** Of operators. */
  category: z.string(),
  name: z.string(),
  count: z.int(),
  amountPaise: z.int(),
  chargePaise: z.int(),
  cash: z.int(),
  upi: z.int(),
  onAccount: z.int(),
});

/** Sales that have a state and a key in common. */
export type SalesGroup = z.infer<typeof sumSchema>;

/**
 * The sums of some rows, by their state and, of successes, by each of `by`: one look at the rows. The figures of a day and
 * those of a period come from here.
 */
export function salesSums(
  db: Readable,
  { where, are, by = 'NULL', from = '', join = '' }: SoldRows,
  of: readonly Exclude<SumKey, 'state'>[],
): readonly SalesGroup[] {
  const groups = (['state', ...of] as const).map((each) => {
    const isOperator = each === 'operator';
    const groupedBy = [each === 'state' ? 'state' : keys[each], ...(isOperator ? ['category'] : [])];
    return `SELECT '${each}' AS "of", state, ${keys[each]} AS "key", ${isOperator ? 'category' : `''`} AS category,
        ${isOperator ? 'max(operator_name)' : `''`} AS name, count(*) AS count, sum(amount_paise) AS amountPaise,
        sum(charge_paise) AS chargePaise, ${paidBy('cash')} AS cash,
        ${paidBy('upi')} AS upi, ${paidBy('on_account')} AS onAccount
      FROM sold ${each === 'state' ? '' : `WHERE state = 'success'`} GROUP BY ${groupedBy.join(', ')}`;
  });
  return readableRows(
    db,
    sumSchema,
    db.all(
      `WITH ${from} sold AS MATERIALIZED (
         SELECT state, ist_date, created_at, category, operator, operator_name, amount_paise, charge_paise, parts,
           ${PAID_BY} AS paid_by, ${by} AS by, ${part('cashPaise')} AS cash_part, ${part('upiPaise')} AS upi_part,
           ${part('onAccountPaise')} AS later_part
         FROM recharges ${join} WHERE ${where} AND ${isPaiseSql('amount_paise')} AND ${isPaiseSql('charge_paise')})
       ${groups.join(' UNION ALL ')}`,
      are,
    ),
  );
}

/** What of these was paid by which way, in whole paise without the shop's charge. */
export function paidByWay(groups: readonly SalesGroup[]): Readonly<Record<Payment, number>> {
  const sum = (way: 'cash' | 'upi' | 'onAccount') => groups.reduce((all, group) => all + group[way], 0);
  const paid = { cash: sum('cash'), upi: sum('upi'), on_account: sum('onAccount') };
  return paid satisfies Readonly<Record<(typeof payments)[number], number>>;
}

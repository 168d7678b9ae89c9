import { z } from 'zod';
import type { Paise } from '../../../preload/contract/money';
import { timeColumn } from '../database/column-types';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';

/** What the shop's own successes say about a number. */
export interface NumberMemory {
  /** Code and name of the operator of the last success. */
  readonly operator: string;
  readonly operatorName: string;
  /** Successes of this number with this operator. */
  readonly times: number;
  /** UTC milliseconds of the last one. */
  readonly lastAt: number;
  /** Different amounts, the last first, three at most. */
  readonly lastAmountsPaise: readonly Paise[];
}

const schema = z.object({
  operator: z.string(),
  operatorName: z.string(),
  amountPaise: paiseSchema,
  createdAt: timeColumn,
});

/** How far back the memory of one number goes, in sales. */
const SALES = 200;
const AMOUNTS = 3;

/** Remembers a cleaned number; `null` when it never succeeded. */
export function numberMemory(db: Readable, number: string): NumberMemory | null {
  const sales = readableRows(
    db,
    schema,
    db.all(
      `SELECT operator, operator_name AS operatorName, amount_paise AS amountPaise, created_at AS createdAt
       FROM recharges WHERE number = @number AND state = 'success' ORDER BY seq DESC LIMIT ${SALES}`,
      { number },
    ),
  );
  const last = sales[0];
  if (last === undefined) return null;
  const same = sales.filter((sale) => sale.operator === last.operator);
  return {
    operator: last.operator,
    operatorName: last.operatorName,
    times: same.length,
    lastAt: last.createdAt,
    lastAmountsPaise: [...new Set(same.map((sale) => sale.amountPaise))].slice(0, AMOUNTS),
  };
}

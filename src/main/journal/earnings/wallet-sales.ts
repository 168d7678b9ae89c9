import { z } from 'zod';
import type { AccountId, RefId } from '../../../preload/contract/ids';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { categories } from '../../../preload/contract/operators/operator';
import { openStates, rechargeStates } from '../../../preload/contract/sale/recharge';
import { refIdColumn, timeColumn } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';

const saleSchema = z.object({
  refId: refIdColumn,
  state: z.enum(rechargeStates),
  createdAt: timeColumn,
  sentAt: timeColumn.nullable(),
  endedAt: timeColumn.nullable(),
  changedAt: timeColumn,
  amountPaise: paiseSchema,
  category: z.enum(categories),
  operator: z.string(),
  /** `YYYY-MM-DD` in India: the day of its sale. */
  istDate: z.string(),
});

/** A recharge that may have moved the wallet. */
export type WalletSale = Readonly<z.infer<typeof saleSchema>>;

/** So many rows are looked through at once: some milliseconds of the thread that sells. */
export const ROWS_AT_ONCE = 2000;

const OPEN = openStates.map((state) => `'${state}'`).join(', ');

/** Which rows are looked through: from `from` up to `last`, by `seq`. */
export interface SaleSpan {
  readonly from: number;
  /** Of rows before this one only those that are open, or have moved since `since` (UTC milliseconds). */
  readonly first: number;
  readonly last: number;
  readonly since: number;
}

/** The sales among the next rows of a span, in their order. */
export function walletSales(
  db: Readable,
  accountId: AccountId,
  { from, first, last, since }: SaleSpan,
): readonly WalletSale[] {
  return readableRows(
    db,
    saleSchema,
    db.all(
      `SELECT ref_id AS refId, state, created_at AS createdAt, sent_at AS sentAt, ended_at AS endedAt,
         changed_at AS changedAt, amount_paise AS amountPaise, category, operator, ist_date AS istDate
       FROM recharges
       WHERE seq >= @from AND seq <= @upTo AND account_id = @accountId
         AND (seq >= @first OR changed_at > @since OR state IN (${OPEN}))
       ORDER BY seq`,
      { accountId, from, first, since, upTo: Math.min(last, from + ROWS_AT_ONCE - 1) },
    ),
  );
}

const moveSchema = z.object({
  refId: refIdColumn,
  at: timeColumn,
  from: z.enum(rechargeStates).nullable(),
  to: z.enum(rechargeStates),
});

/** A move of a recharge from one state to another. */
export type WalletMove = Readonly<z.infer<typeof moveSchema>>;

/** So many recharges are asked for at once. */
export const MOST_REFS = 200;

/** All that became of some recharges, in its order. */
export function walletMoves(db: Readable, refIds: readonly RefId[]): readonly WalletMove[] {
  return refIds.slice(0, MOST_REFS).flatMap((refId) =>
    readableRows(
      db,
      moveSchema,
      db.all(
        `SELECT ref_id AS refId, at, state_before AS "from", state_after AS "to" FROM recharge_events
         WHERE ref_id = @refId AND state_before IS NOT state_after ORDER BY seq`,
        { refId },
      ),
    ),
  );
}

import { z } from 'zod';
import type { AccountId, RefId } from '../../../preload/contract/ids';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { categories, type Category } from '../../../preload/contract/operators/operator';
import { openStates, rechargeStates } from '../../../preload/contract/sale/recharge';
import type { EarlierFlip } from '../../../preload/contract/shift/close-figures';
import { isOpen } from '../../recharge/sale/duplicates';
import { accountIdColumn, readRow, refIdColumn, timeColumn } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import type { Span } from './marks';
import { STATE_THEN } from './sales-figures';

const flipSchema = z.object({
  refId: refIdColumn,
  from: z.enum(rechargeStates),
  to: z.enum(rechargeStates),
  at: timeColumn,
  amountPaise: paiseSchema,
  accountId: accountIdColumn,
  category: z.enum(categories),
  operator: z.string(),
  istDate: z.string(),
});

/** A recharge of an earlier close that moved, and whose money it moves. */
export interface Flip extends EarlierFlip {
  readonly accountId: AccountId;
  readonly category: Category;
  readonly operator: string;
  /** `YYYY-MM-DD` in India: the day of its sale. */
  readonly istDate: string;
}

/** Recharges of earlier closes that became something else in this one, in the order of their moves: only its events are read. */
export function earlierFlips(db: Readable, { from, to }: Span): readonly Flip[] {
  return readableRows(
    db,
    flipSchema,
    db.all(
      `SELECT ref_id AS refId, state_before AS "from", state_after AS "to", at, amount_paise AS amountPaise,
         account_id AS accountId, category, operator, r.ist_date AS istDate
       FROM recharge_events AS e JOIN recharges AS r USING (ref_id)
       WHERE e.seq > @from AND e.seq <= @to AND state_before IS NOT state_after AND state_before IS NOT NULL
         AND r.seq <= @row
       ORDER BY e.seq`,
      { from: from.event, to: to.event, row: from.row },
    ),
  );
}

const OPEN = openStates.map((state) => `'${state}'`).join(', ');
const refSchema = z.object({ refId: refIdColumn });
const thenSchema = z.object({ state: z.enum(rechargeStates) });

/**
 * Recharges without a final word at the end of a close: those of it, and those that the close before had and that have
 * none yet. The oldest first. `openBefore`: all that the close before had; `null`: it did not list them all, and whatever any
 * close covers is looked through.
 */
export function openRows(
  db: Readable,
  { from, to }: Span,
  openBefore: readonly RefId[] | null,
): readonly RefId[] {
  const still = (openBefore ?? []).filter((refId) => isOpen(stateThen(db, refId, to.event)));
  const own = readableRows(
    db,
    refSchema,
    db.all(
      `SELECT ref_id AS refId FROM recharges
       WHERE seq > ${openBefore === null ? '(SELECT last_row FROM closes_from)' : '@from'} AND seq <= @to
         AND ${STATE_THEN} IN (${OPEN})
       ORDER BY seq`,
      { from: from.row, to: to.row, event: to.event },
    ),
  ).map(({ refId }) => refId);
  return [...still, ...own];
}

function stateThen(db: Readable, refId: RefId, event: number) {
  const row = db.one(`SELECT ${STATE_THEN} AS state FROM recharges WHERE ref_id = @refId`, { refId, event });
  return readRow(thenSchema, row).state;
}

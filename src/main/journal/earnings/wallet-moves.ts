import { z } from 'zod';
import type { AccountId, RefId } from '../../../preload/contract/ids';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { categories } from '../../../preload/contract/operators/operator';
import { openStates, rechargeStates } from '../../../preload/contract/sale/recharge';
import { refIdColumn, timeColumn } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';

const moveSchema = z.object({
  refId: refIdColumn,
  at: timeColumn,
  from: z.enum(rechargeStates).nullable(),
  to: z.enum(rechargeStates),
  amountPaise: paiseSchema,
  category: z.enum(categories),
  operator: z.string(),
  /** `YYYY-MM-DD` in India: the day of its sale. */
  istDate: z.string(),
});

/** A move of a recharge that may have moved the wallet. */
export type WalletMove = Readonly<z.infer<typeof moveSchema>>;

const MOVES = `
  SELECT ref_id AS refId, e.at AS at, e.state_before AS "from", e.state_after AS "to", r.amount_paise AS amountPaise,
    r.category AS category, r.operator AS operator, r.ist_date AS istDate
  FROM recharge_events AS e JOIN recharges AS r USING (ref_id)`;
const MOVED = 'e.state_before IS NOT e.state_after';

/** So many events are looked through at once: some milliseconds of the thread that sells. */
export const EVENTS_AT_ONCE = 4000;

/** The moves among the next events behind `after`, in their order. */
export function walletMoves(
  db: Readable,
  accountId: AccountId,
  after: number,
  last: number,
): readonly WalletMove[] {
  return readableRows(
    db,
    moveSchema,
    db.all(
      `${MOVES} WHERE e.seq > @after AND e.seq <= @upTo AND ${MOVED} AND r.account_id = @accountId ORDER BY e.seq`,
      { accountId, after, upTo: Math.min(last, after + EVENTS_AT_ONCE) },
    ),
  );
}

/** So many rows are looked through at once. */
export const ROWS_AT_ONCE = 4000;

const OPEN = openStates.map((state) => `'${state}'`).join(', ');

/** All moves of those among the next rows from `from` on that are open, or have moved since `since` (UTC milliseconds). */
export function movesOfEarlier(
  db: Readable,
  accountId: AccountId,
  rows: { readonly from: number; readonly before: number },
  since: number,
): readonly WalletMove[] {
  return readableRows(
    db,
    moveSchema,
    db.all(
      `${MOVES} WHERE ref_id IN (
         SELECT ref_id FROM recharges WHERE seq >= @from AND seq < @before AND account_id = @accountId
           AND (changed_at > @since OR state IN (${OPEN})))
         AND ${MOVED} ORDER BY e.seq`,
      { accountId, from: rows.from, before: Math.min(rows.before, rows.from + ROWS_AT_ONCE), since },
    ),
  );
}

/** So many recharges are asked for at once. */
export const MOST_REFS = 200;

/** What became of recharges after an event. */
export function movesAfter(db: Readable, refIds: readonly RefId[], after: number): readonly WalletMove[] {
  return refIds.slice(0, MOST_REFS).flatMap((refId) =>
    readableRows(
      db,
      moveSchema,
      db.all(`${MOVES} WHERE e.ref_id = @refId AND e.seq > @after AND ${MOVED} ORDER BY e.seq`, {
        refId,
        after,
      }),
    ),
  );
}

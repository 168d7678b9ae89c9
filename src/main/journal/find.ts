import type { AccountId } from '../../preload/contract/ids';
import type { Recharge } from '../../preload/contract/recharge';
import { longestWaits } from '../recharge/follow-up-plan';
import type { Readable } from './handles';
import {
  RECHARGE_COLUMNS,
  readRechargeRow,
  readRecharges,
  rechargeOf,
  type RechargeRow,
} from './recharge-row';

/** The stored row of a ref id; `null` when there is none. */
export function rowOf(db: Readable, refId: string): RechargeRow | null {
  const row = db.one(`SELECT ${RECHARGE_COLUMNS} FROM recharges WHERE ref_id = @refId`, { refId });
  return row === undefined ? null : readRechargeRow(row);
}

/** The recharge of a ref id; `null` when there is none. */
export function recharge(db: Readable, refId: string): Recharge | null {
  const row = rowOf(db, refId);
  return row === null ? null : rechargeOf(row);
}

/** The recharge that this transaction has just written. @throws Error when it is not there: a bug. */
export function written(db: Readable, refId: string): Recharge {
  const found = recharge(db, refId);
  if (found === null) throw new Error('a row that was just written is not there');
  return found;
}

/** Rows that a stop of the app left in `created` or `sent`, oldest first. */
export function unfinished(db: Readable): readonly Recharge[] {
  return readRecharges(
    db.all(`SELECT ${RECHARGE_COLUMNS} FROM recharges WHERE state IN ('created', 'sent') ORDER BY seq`),
  );
}

/**
 * The row of one account whose check is the longest due at `now` (UTC milliseconds), among those made after
 * `createdAfter`; `null`: none is due. A check that lies further ahead than any is planned is due, too: the clock
 * ran ahead when it was planned, and would keep it waiting for as long.
 */
export function due(db: Readable, accountId: AccountId, now: number, createdAfter: number): Recharge | null {
  const row = db.one(
    `SELECT ${RECHARGE_COLUMNS} FROM recharges
     WHERE account_id = @accountId AND created_at > @createdAfter AND next_check_at IS NOT NULL
       AND (next_check_at <= @now OR next_check_at > @now + CASE
         WHEN checks_done = 0 THEN @firstMs WHEN checks_done <= @earlyChecks THEN @earlyMs ELSE @laterMs END)
     ORDER BY next_check_at, seq LIMIT 1`,
    { accountId, now, createdAfter, ...longestWaits },
  );
  return row === undefined ? null : rechargeOf(readRechargeRow(row));
}

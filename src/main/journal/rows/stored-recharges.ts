import type { Recharge } from '../../../preload/contract/sale/recharge';
import type { Readable } from '../database/handles';
import { readableRecharges } from '../database/readable-rows';
import { RECHARGE_COLUMNS, readRechargeRow, rechargeOf, type RechargeRow } from './recharge-row';

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
  return readableRecharges(
    db,
    // By the index of those on their way, which the sign keeps SQLite to: in order it would read all rows at each start.
    db.all(`SELECT ${RECHARGE_COLUMNS} FROM recharges WHERE state IN ('created', 'sent') ORDER BY +seq`),
  );
}

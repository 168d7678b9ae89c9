import type { RefId } from '../../../preload/contract/ids';
import type { Paise } from '../../../preload/contract/money';
import type { SignedPaise } from '../../../preload/contract/money-moves/move';
import { shieldKey } from '../../recharge/state/shield-key';
import type { Readable } from '../database/handles';
import { readable } from '../database/readable-rows';
import { RECHARGE_COLUMNS, readRechargeRow, rechargeOf } from './recharge-row';

/** A failure whose money, as far as it was paid, counts for the next sale of its number. */
export interface Carried {
  readonly refId: RefId;
  readonly paise: Paise;
  /** Of that, by UPI. */
  readonly upiPaise: SignedPaise;
}

/** A day: whoever comes back later has begun anew. In milliseconds. */
const CARRIED_FOR_MS = 24 * 60 * 60 * 1000;

/**
 * The failed recharges of a number, however it was spelled, of the last day, of which nobody was told to take the money and
 * with which nobody has dealt, oldest first. `at` in UTC milliseconds.
 */
export function carriedFor(db: Readable, number: string, at: number): readonly Carried[] {
  const rows = db.all(
    `SELECT ${RECHARGE_COLUMNS} FROM recharges
     WHERE shield_key = @key AND money_case = 'open' AND state IN ('failed', 'refunded') AND sum_paise > 0
       AND changed_at = ended_at AND created_at > @since ORDER BY seq`,
    { key: shieldKey(number), since: at - CARRIED_FOR_MS },
  );
  return rows.flatMap((row) =>
    readable(db, row, () => rechargeOf(readRechargeRow(row)))
      .filter(({ money }) => money.mayBeNotTaken)
      .map(({ refId, money }) => ({ refId, paise: money.sumPaise, upiPaise: money.sumUpiPaise })),
  );
}

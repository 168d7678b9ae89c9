import type { AccountId } from '../../preload/contract/ids';
import type { Recharge } from '../../preload/contract/recharge';
import type { Readable } from './handles';
import { RECHARGE_COLUMNS, readRecharges } from './recharge-row';

/**
 * What a day-end pass may ask about: successes and failures of one account since an Indian day
 * (`YYYY-MM-DD`), largest amount first, without those that a check brought an answer for since
 * `answeredSince` (UTC milliseconds).
 */
export function dayEndCandidates(
  db: Readable,
  accountId: AccountId,
  fromIstDate: string,
  answeredSince: number,
): readonly Recharge[] {
  return readRecharges(
    db.all(
      `SELECT ${RECHARGE_COLUMNS} FROM recharges
       WHERE ist_date >= @fromIstDate AND account_id = @accountId AND state IN ('success', 'failed')
         AND NOT EXISTS (
           SELECT 1 FROM recharge_events
           WHERE recharge_events.ref_id = recharges.ref_id AND at > @answeredSince
             AND kind IN ('status_reply', 'status_unclear'))
       ORDER BY amount_paise DESC, seq DESC`,
      { accountId, fromIstDate, answeredSince },
    ),
  );
}

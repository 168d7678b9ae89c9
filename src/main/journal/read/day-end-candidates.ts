import type { AccountId } from '../../../preload/contract/ids';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import type { Readable } from '../database/handles';
import { readableRecharges } from '../database/readable-rows';
import { RECHARGE_COLUMNS } from '../rows/recharge-row';

/**
 * What a day-end pass asks about: all successes and failures of one account since an Indian day
 * (`YYYY-MM-DD`), largest amount first.
 */
export function dayEndCandidates(
  db: Readable,
  accountId: AccountId,
  fromIstDate: string,
): readonly Recharge[] {
  return readableRecharges(
    db,
    db.all(
      `SELECT ${RECHARGE_COLUMNS} FROM recharges
       WHERE ist_date >= @fromIstDate AND account_id = @accountId AND state IN ('success', 'failed')
       ORDER BY amount_paise DESC, seq DESC`,
      { accountId, fromIstDate },
    ),
  );
}

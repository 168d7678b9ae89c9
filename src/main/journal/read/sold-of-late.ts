import { z } from 'zod';
import type { AccountId } from '../../../preload/contract/ids';
import { SPENDING_WINDOWS, type SoldOfLate } from '../../recharge/sale/spending-limit';
import { isPaiseSql, readRow } from '../database/column-types';
import type { Readable } from '../database/handles';

const schema = z.object({ sales: z.int(), paise: z.int() }) satisfies z.ZodType<SoldOfLate>;

/** Far more than are sold in an hour: the rest of the journal is not walked. */
const NEWEST = 5000;
/** A row that lies further ahead is of a clock that was wrong: it must not shut the counter for hours. */
const AHEAD_MS = 60_000;

/** What an account sold up to `now` (UTC milliseconds), for the spending limits. */
export function soldOfLate(db: Readable, accountId: AccountId, now: number): SoldOfLate {
  return readRow(
    schema,
    db.one(
      `SELECT
         count(CASE WHEN created_at > @minuteAgo THEN 1 END) AS sales,
         coalesce(sum(CASE WHEN state NOT IN ('failed', 'refunded') AND ${isPaiseSql('amount_paise')} THEN amount_paise END), 0) AS paise
       FROM recharges
       WHERE seq > (SELECT coalesce(max(seq), 0) - ${NEWEST} FROM recharges)
         AND account_id = @accountId AND state <> 'not_sent'
         AND created_at > @hourAgo AND created_at <= @ahead`,
      {
        accountId,
        minuteAgo: now - SPENDING_WINDOWS.salesMs,
        hourAgo: now - SPENDING_WINDOWS.paiseMs,
        ahead: now + AHEAD_MS,
      },
    ),
  );
}

import { z } from 'zod';
import type { AccountId } from '../../../preload/contract/ids';
import type { Checks } from '../../recharge/state/check-budget';
import { checkBudgets } from '../../../preload/contract/sale/entries/entry-words';
import { readRows } from '../database/column-types';
import type { Readable } from '../database/handles';

const schema = z.object({ budget: z.enum(checkBudgets), checks: z.int() });

/** What an older Galla asked says nothing of it, and what a newer one may have added is not known here. */
const COUNTED_AS = "CASE WHEN budget IN ('young', 'day_end', 'by_hand') THEN budget ELSE 'old' END";

const none: Checks = { young: 0, old: 0, day_end: 0, by_hand: 0 };

/**
 * Status checks of an account on an Indian day, by what they were counted as: those asked, less those that ended
 * before a connection stood.
 */
export function checksOn(db: Readable, accountId: AccountId, istDate: string): Checks {
  const rows = readRows(
    schema,
    db.all(
      `SELECT ${COUNTED_AS} AS budget,
              count(*) FILTER (WHERE kind = 'status_asked')
            - count(*) FILTER (WHERE kind = 'status_not_asked') AS checks
       FROM recharge_events JOIN recharges USING (ref_id)
       WHERE counted_on = @istDate AND account_id = @accountId
       GROUP BY 1`,
      { istDate, accountId },
    ),
  );
  return { ...none, ...Object.fromEntries(rows.map(({ budget, checks }) => [budget, checks])) };
}

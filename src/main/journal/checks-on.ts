import { z } from 'zod';
import type { AccountId } from '../../preload/contract/ids';
import { readRow } from './columns';
import type { Readable } from './handles';

const schema = z.object({ checks: z.int() });

/**
 * Status checks that were counted for an account on an Indian day: those asked, less those that ended
 * before a connection stood.
 */
export function checksOn(db: Readable, accountId: AccountId, istDate: string): number {
  const row = db.one(
    `SELECT count(*) FILTER (WHERE kind = 'status_asked')
          - count(*) FILTER (WHERE kind = 'status_not_asked') AS checks
     FROM recharge_events JOIN recharges USING (ref_id)
     WHERE counted_on = @istDate AND account_id = @accountId`,
    { istDate, accountId },
  );
  return readRow(schema, row).checks;
}

import { z } from 'zod';
import type { AccountId, RefId } from '../../../preload/contract/ids';
import { istDate } from '../../../preload/contract/ist-date';
import type { SignedTime } from '../../recharge/state/moment';
import { readRow } from '../database/column-types';
import type { Writable } from '../database/handles';
import { insertRow } from '../rows/column-names';
import { once } from '../rows/noted-requests';

const slotSchema = z.object({ slot: z.string() });

/** Notes that a person says of which recharge a line is. Both have to be of the account. Once for each request. */
export function confirmPair(
  db: Writable,
  accountId: AccountId,
  { line, refId }: { readonly line: number; readonly refId: RefId },
  time: SignedTime,
  requestId: string,
): 'done' | 'already_recorded' | 'no_such_row' {
  const { at, by, allowedBy } = time;
  return once(db, { requestId, asked: { accountId, line, refId } }, at, () => {
    const found = db.one(
      `SELECT slot FROM statement_lines WHERE line = @line AND account_id = @accountId
         AND EXISTS (SELECT 1 FROM recharges WHERE ref_id = @refId AND account_id = @accountId)`,
      { line, accountId, refId },
    );
    if (found === undefined) return 'no_such_row';
    const { slot } = readRow(slotSchema, found);
    insertRow(db, 'statement_pairs', { accountId, slot, refId, istDate: istDate(at), at, by, allowedBy });
    return 'done';
  });
}

import { z } from 'zod';
import type { AccountId } from '../../../preload/contract/ids';
import { istDate } from '../../../preload/contract/ist-date';
import type { SignedTime } from '../../recharge/state/moment';
import { readRows } from '../database/column-types';
import type { Writable } from '../database/handles';
import { insertRow } from '../rows/column-names';
import { once } from '../rows/noted-requests';
import { STANDS } from './read-statements';

const pairSchema = z.object({ pair: z.int() });

/**
 * Notes that a person takes back what was said of these lines. What was said of a line before that does not count again: all of its
 * slot go. Once for each request; `no_such_row`: none of them stands.
 */
export function takePairsBack(
  db: Writable,
  accountId: AccountId,
  pairs: readonly number[],
  time: SignedTime,
  requestId: string,
): 'done' | 'already_recorded' | 'no_such_row' {
  const { at, by, allowedBy } = time;
  return once(db, { requestId, asked: { accountId, takenBack: pairs } }, at, () => {
    const rows = db.all(
      `SELECT pair FROM statement_pairs WHERE account_id = @accountId AND ${STANDS} AND slot IN (
         SELECT slot FROM statement_pairs
         WHERE account_id = @accountId AND pair IN (SELECT value FROM json_each(@pairs)))`,
      { accountId, pairs: JSON.stringify(pairs) },
    );
    if (rows.length === 0) return 'no_such_row';
    for (const { pair } of readRows(pairSchema, rows)) {
      insertRow(db, 'pairs_taken_back', { pair, istDate: istDate(at), at, by, allowedBy });
    }
    return 'done';
  });
}

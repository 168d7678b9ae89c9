import type { RefId } from '../../../preload/contract/ids';
import type { Condition, RechargeState } from '../../../preload/contract/sale/recharge';
import type { Fact, Note } from '../../../preload/contract/sale/entries/entry-schemas';
import type { Entered } from '../../recharge/ports';
import { applyEntry } from '../../recharge/state/record';
import type { Moment } from '../../recharge/state/moment';
import { shieldKey } from '../../recharge/state/shield-key';
import { saidIn } from '../../recharge/state/status';
import { noteReplyBalance } from './balances';
import { appendEvent } from './events';
import { rowOf, written } from './stored-recharges';
import type { Writable } from '../database/handles';
import { assigned } from './column-names';
import { columnsOf, recordOf } from './record-columns';
import { rechargeOf } from './recharge-row';

/** Names what a gateway message says that staff can cure; `null` when it says nothing known. */
export type RecogniseCondition = (message: string) => Condition | null;

/**
 * Appends an entry to a recharge and moves the row by it, in one transaction.
 * The row is read, judged and updated under the write lock, so the state it is judged by is the state
 * it is moved from; the guard in the `UPDATE` holds even if that should ever change.
 * @param expected when given and the row is in another state, nothing is written: `stale`.
 */
export function enter(
  db: Writable,
  recognise: RecogniseCondition,
  refId: RefId,
  entry: Fact | Note,
  moment: Moment,
  expected?: RechargeState,
): Entered {
  return db.immediate((): Entered => {
    const row = rowOf(db, refId);
    if (row === null) return { kind: 'no_such_row' };
    if (expected !== undefined && row.state !== expected) return { kind: 'stale', recharge: rechargeOf(row) };
    const { record, moved, alarm } = applyEntry(recordOf(row), entry, moment);
    const columns = columnsOf(record);
    const { message } = saidIn(record.status);
    const set = assigned([...Object.keys(columns), 'condition']);
    // A row of before there were keys gets its own when it moves: from then on the shield may need it.
    const key = 'shield_key = coalesce(shield_key, @shieldKey)';
    const guard = 'ref_id = @guardRefId AND state = @guardState';
    const changed = db.run(`UPDATE recharges SET ${set}, ${key} WHERE ${guard}`, {
      ...columns,
      shieldKey: shieldKey(row.number),
      condition: message === null ? null : recognise(message),
      guardRefId: refId,
      guardState: row.state,
    });
    if (changed !== 1) throw new Error('a guarded move changed no row');
    appendEvent(db, {
      refId,
      moment,
      stateBefore: row.state,
      stateAfter: record.status.state,
      alarm,
      entry,
    });
    noteReplyBalance(db, { accountId: row.accountId, refId, category: row.category }, entry, moment.at);
    return { kind: 'entered', recharge: written(db, refId), moved, alarm };
  });
}

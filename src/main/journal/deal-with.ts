import type { RefId } from '../../preload/contract/ids';
import type { Entered } from '../recharge/ports';
import { canDealWith, type Dealing, type Moment } from '../recharge/record';
import { enter, type RecogniseCondition } from './enter';
import { rowOf } from './find';
import type { Writable } from './handles';
import { recordOf } from './record-columns';
import { rechargeOf } from './recharge-row';

/**
 * Appends how a person dealt with a change. `stale`: nothing waits for a person any more, or the cash was
 * returned before; nothing is written. Looked up and written in one transaction, so that of two calls at the
 * same moment one returns the cash.
 */
export function dealWith(
  db: Writable,
  recognise: RecogniseCondition,
  refId: RefId,
  dealing: Dealing,
  moment: Moment,
): Entered {
  return db.immediate((): Entered => {
    const row = rowOf(db, refId);
    if (row === null) return { kind: 'no_such_row' };
    if (!canDealWith(recordOf(row), dealing)) return { kind: 'stale', recharge: rechargeOf(row) };
    return enter(db, recognise, refId, dealing, moment);
  });
}

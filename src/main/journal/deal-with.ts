import type { Paise } from '../../preload/contract/money';
import type { RefId } from '../../preload/contract/ids';
import { judgeDealing, type Dealing, type DealingRefusal } from '../recharge/dealing';
import type { Entered } from '../recharge/ports';
import type { Moment } from '../recharge/record';
import { enter, type RecogniseCondition } from './enter';
import { rowOf } from './find';
import type { Writable } from './handles';
import { recordOf } from './record-columns';

/** What became of a dealing. `refused`: nothing was written; `openPaise` is what is owed either way. */
export type DealtWith =
  Entered | { readonly kind: 'refused'; readonly why: DealingRefusal; readonly openPaise: Paise };

/**
 * Appends how a person dealt with a change or with money that is owed. Judged and written in one transaction, so
 * that of many calls at the same moment no two give the same rupees.
 */
export function dealWith(
  db: Writable,
  recognise: RecogniseCondition,
  refId: RefId,
  dealing: Dealing,
  moment: Moment,
): DealtWith {
  return db.immediate((): DealtWith => {
    const row = rowOf(db, refId);
    if (row === null) return { kind: 'no_such_row' };
    const dealt = judgeDealing(recordOf(row), dealing);
    return dealt.kind === 'refused' ? dealt : enter(db, recognise, refId, dealt.note, moment);
  });
}

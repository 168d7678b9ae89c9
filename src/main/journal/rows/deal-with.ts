import type { Paise } from '../../../preload/contract/money';
import type { RefId } from '../../../preload/contract/ids';
import { judgeDealing, type Dealing, type DealingRefusal } from '../../recharge/state/dealing';
import type { Entered } from '../../recharge/ports';
import type { Moment } from '../../recharge/state/moment';
import { enter, type RecogniseCondition } from './enter';
import { rowOf } from './stored-recharges';
import type { Writable } from '../database/handles';
import { keepNoted, notedBefore } from './noted-requests';
import { rechargeOf } from './recharge-row';
import { recordOf } from './record-columns';

/** What became of a dealing. `refused`: nothing was written; `openPaise` is what is owed either way. */
export type DealtWith =
  | Entered
  | { readonly kind: 'refused'; readonly why: DealingRefusal; readonly openPaise: Paise }
  /** The request's id stands for another one: nothing was written. */
  | { readonly kind: 'other_request' };

/**
 * Appends how a person dealt with a change or with money that is owed. Judged and written in one transaction, so
 * that of many calls at the same moment no two give the same rupees. A request that was noted before notes nothing
 * more, and answers the row as it is.
 */
export function dealWith(
  db: Writable,
  recognise: RecogniseCondition,
  refId: RefId,
  dealing: Dealing,
  moment: Moment,
  requestId: string,
): DealtWith {
  const request = { requestId, asked: { refId, dealing } };
  return db.immediate((): DealtWith => {
    const row = rowOf(db, refId);
    if (row === null) return { kind: 'no_such_row' };
    const before = notedBefore(db, request);
    if (before.kind === 'other') return { kind: 'other_request' };
    if (before.kind === 'noted') {
      return { kind: 'entered', recharge: rechargeOf(row), moved: false, alarm: null };
    }
    const dealt = judgeDealing(recordOf(row), dealing);
    if (dealt.kind === 'refused') return dealt;
    keepNoted(db, request, moment.at);
    return enter(db, recognise, refId, dealt.note, moment);
  });
}

import type { Paise } from '../../../preload/contract/money';
import type { RefId } from '../../../preload/contract/ids';
import type { Note } from '../../../preload/contract/sale/entries/entry-schemas';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import {
  judgeCorrection,
  judgeDealing,
  type Correction,
  type Dealing,
  type DealingRefusal,
} from '../../recharge/state/dealing';
import type { Moment } from '../../recharge/state/moment';
import type { RechargeRecord } from '../../recharge/state/record';
import type { BookedMove } from '../books/book-move';
import { moveOfRequest } from '../books/read-moves';
import { enter, type RecogniseCondition } from './enter';
import { rowOf } from './stored-recharges';
import type { Writable } from '../database/handles';
import { keepNoted, notedBefore } from './noted-requests';
import { rechargeOf } from './recharge-row';
import { recordOf } from './record-columns';

/** What became of a dealing. `refused`: nothing was written; `openPaise` is what is owed either way. */
export type DealtWith<Why = DealingRefusal> =
  /** `move`: what was booked for it, where money moved. */
  | { readonly kind: 'entered'; readonly recharge: Recharge; readonly move: BookedMove | null }
  | { readonly kind: 'refused'; readonly why: Why; readonly openPaise: Paise }
  | { readonly kind: 'no_such_row' }
  /** The request's id stands for another one: nothing was written. */
  | { readonly kind: 'other_request' };

/** What a judgement comes to. */
type Judged<Why> =
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'refused'; readonly why: Why; readonly openPaise: Paise };

/**
 * Appends how a person dealt with a change or with money that is owed. Judged and written in one transaction, so
 * that of many calls at the same moment no two give the same rupees. A request that was noted before notes nothing
 * more, and answers the row as it is with the move that was made for it.
 */
export function dealWith(
  db: Writable,
  recognise: RecogniseCondition,
  refId: RefId,
  dealing: Dealing,
  moment: Moment,
  requestId: string,
): DealtWith {
  return noteOnce(db, recognise, refId, { requestId, asked: { refId, dealing }, moment }, (record) =>
    judgeDealing(record, dealing),
  );
}

/** Appends that a recharge was paid by the other way. As {@link dealWith}. */
export function correctWay(
  db: Writable,
  recognise: RecogniseCondition,
  refId: RefId,
  correction: Correction,
  moment: Moment,
  requestId: string,
): DealtWith<'cannot_correct_way' | 'more_than_owed'> {
  return noteOnce(db, recognise, refId, { requestId, asked: { refId, correction }, moment }, (record) =>
    judgeCorrection(record, correction),
  );
}

interface Asked {
  readonly requestId: string;
  readonly asked: unknown;
  readonly moment: Moment;
}

function noteOnce<Why>(
  db: Writable,
  recognise: RecogniseCondition,
  refId: RefId,
  { requestId, asked, moment }: Asked,
  judge: (record: RechargeRecord) => Judged<Why>,
): DealtWith<Why> {
  return db.immediate((): DealtWith<Why> => {
    const row = rowOf(db, refId);
    if (row === null) return { kind: 'no_such_row' };
    const before = notedBefore(db, { requestId, asked });
    if (before.kind === 'other') return { kind: 'other_request' };
    if (before.kind === 'noted') {
      return { kind: 'entered', recharge: rechargeOf(row), move: moveOfRequest(db, requestId) };
    }
    const judged = judge(recordOf(row));
    if (judged.kind === 'refused') return judged;
    keepNoted(db, { requestId, asked }, moment.at);
    const entered = enter(db, recognise, refId, judged.note, moment, undefined, requestId);
    if (entered.kind !== 'entered') return { kind: 'no_such_row' };
    return { kind: 'entered', recharge: entered.recharge, move: moveOfRequest(db, requestId) };
  });
}

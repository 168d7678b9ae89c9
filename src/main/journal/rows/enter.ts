import type { RefId } from '../../../preload/contract/ids';
import { paise } from '../../../preload/contract/money';
import { countsFor } from '../../../preload/contract/money-moves/counts-for';
import type { Condition, Recharge, RechargeState } from '../../../preload/contract/sale/recharge';
import type { Fact, Note } from '../../../preload/contract/sale/entries/entry-schemas';
import type { Entered } from '../../recharge/ports';
import { applyEntry, type RechargeRecord } from '../../recharge/state/record';
import type { Moment } from '../../recharge/state/moment';
import { dueOf, paidAtCounter, priceOf } from '../../recharge/state/price';
import { movesOf } from '../../recharge/state/row-moves';
import { shieldKey } from '../../recharge/state/shield-key';
import { saidIn } from '../../recharge/state/status';
import { bookMove } from '../books/book-move';
import { noteReplyBalance } from './balances';
import { carriedFor } from './carried';
import { appendEvent, soldBy } from './events';
import { rowOf, written } from './stored-recharges';
import type { Writable } from '../database/handles';
import { assigned } from './column-names';
import { columnsOf, recordOf } from './record-columns';
import { rechargeOf, type RechargeRow } from './recharge-row';

/** Names what a gateway message says that staff can cure; `null` when it says nothing known. */
export type RecogniseCondition = (message: string) => Condition | null;

/**
 * Appends an entry to a recharge, moves the row by it and books the money that it moves, in one transaction.
 * The row is read, judged and updated under the write lock, so the state it is judged by is the state
 * it is moved from; the guard in the `UPDATE` holds even if that should ever change.
 * @param expected when given and the row is in another state, nothing is written: `stale`.
 * @param requestId the request of the page that moves money by it.
 */
export function enter(
  db: Writable,
  recognise: RecogniseCondition,
  refId: RefId,
  entry: Fact | Note,
  moment: Moment,
  expected?: RechargeState,
  requestId: string | null = null,
): Entered {
  return db.immediate((): Entered => {
    const row = rowOf(db, refId);
    if (row === null) return { kind: 'no_such_row' };
    if (expected !== undefined && row.state !== expected) return { kind: 'stale', recharge: rechargeOf(row) };
    const before = recordOf(row);
    const { record, moved, alarm } = applyEntry(before, entry, moment);
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
    const sold = isSold(before, record);
    // Galla sends it by itself; whoever pressed Send sold it.
    const signed = sold ? { ...moment, ...soldBy(db, refId) } : moment;
    bookMoves(db, refId, { before, entry, record, moment: signed, requestId });
    const carried = sold ? carryInto(db, recognise, row, signed) : [];
    return { kind: 'entered', recharge: written(db, refId), moved, alarm, carried };
  });
}

interface Booking {
  readonly before: RechargeRecord;
  readonly entry: Fact | Note;
  readonly record: RechargeRecord;
  readonly moment: Moment;
  readonly requestId: string | null;
}

function bookMoves(db: Writable, refId: RefId, { before, entry, record, moment, requestId }: Booking): void {
  const reversal =
    entry.kind === 'move_reversed' ? { reverses: entry.move, reason: entry.reason } : undefined;
  for (const [leg, move] of movesOf(before, entry, record).entries()) {
    bookMove(db, { ...move, ...reversal, refId, requestId, leg }, moment);
  }
}

/** Whether the row just left `created` as a sale that is paid at the counter. */
function isSold(before: RechargeRecord, { status, money }: RechargeRecord): boolean {
  const isOut =
    before.status.state === 'created' && status.state !== 'created' && status.state !== 'not_sent';
  return isOut && money.held !== null && dueOf(money.price) > 0;
}

/** Of the failures before this sale nothing was taken beside what it takes: what was paid for them by its ways counts for it. */
function carryInto(
  db: Writable,
  recognise: RecogniseCondition,
  row: RechargeRow,
  moment: Moment,
): readonly Recharge[] {
  const { refId: carriedInto, number } = row;
  const note = { kind: 'not_taken', carriedInto, leftPaise: paise(0), who: '' } as const;
  const { cash: cashPaise, upi: upiPaise } = paidAtCounter(priceOf(row));
  // Its own failure, where a word came before it was sent, is none before it.
  const before = carriedFor(db, number, moment.at).filter(({ refId }) => refId !== carriedInto);
  return countsFor(before, { cashPaise, upiPaise }).flatMap(({ refId }) => {
    const entered = enter(db, recognise, refId, note, moment);
    return entered.kind === 'entered' ? [entered.recharge] : [];
  });
}

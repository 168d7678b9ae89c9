import { isPaise, paise } from '../../../preload/contract/money';
import {
  reversibleKinds,
  type MoneyMove,
  type ReversibleKind,
} from '../../../preload/contract/money-moves/move';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import type { Note } from '../../../preload/contract/sale/entries/entry-schemas';
import type { Moment } from '../../recharge/state/moment';
import { applyEntry } from '../../recharge/state/record';
import { movesOf } from '../../recharge/state/row-moves';
import type { Writable } from '../database/handles';
import { enter, type RecogniseCondition } from '../rows/enter';
import { keepNoted, notedBefore } from '../rows/noted-requests';
import { recordOf } from '../rows/record-columns';
import { recharge, rowOf } from '../rows/stored-recharges';
import { bookMove } from './book-move';
import { reversePayment } from './debts';
import { bookedFor } from './drawer';
import { moveOf } from './read-moves';

/** What became of a reversal. `recharge`: the row whose money moved by it. */
export type Reversed =
  | { readonly kind: 'reversed'; readonly move: MoneyMove; readonly recharge: Recharge | null }
  | { readonly kind: 'no_such_move' | 'cannot_reverse' | 'already_reversed' | 'other_request' };

/** What is taken back, and why. */
export interface Reversal {
  readonly seq: number;
  readonly reason: string;
}

/**
 * Takes a move back by one that names it, once. What it was about is as if it had not been: a row holds again what had been
 * given back, a debtor owes again what had been paid. Judged and written in one transaction.
 */
export function reverseMove(
  db: Writable,
  recognise: RecogniseCondition,
  { seq, reason }: Reversal,
  moment: Moment,
  requestId: string,
): Reversed {
  return db.immediate((): Reversed => {
    const request = { requestId, asked: { reverses: seq, reason } };
    const before = notedBefore(db, request);
    if (before.kind === 'other') return { kind: 'other_request' };
    const move = moveOf(db, seq);
    if (move === null) return { kind: 'no_such_move' };
    if (before.kind === 'new') {
      if (move.reversedBy !== null) return { kind: 'already_reversed' };
      if (!takeBack(db, recognise, move, { reason, moment, requestId })) return { kind: 'cannot_reverse' };
      keepNoted(db, request, moment.at);
    }
    return {
      kind: 'reversed',
      move: bookedFor(db, requestId),
      recharge: move.refId === null ? null : recharge(db, move.refId),
    };
  });
}

interface Why {
  readonly reason: string;
  readonly moment: Moment;
  readonly requestId: string;
}

/** Answers whether it could be taken back. */
function takeBack(
  db: Writable,
  recognise: RecogniseCondition,
  move: MoneyMove,
  { reason, moment, requestId }: Why,
): boolean {
  const { seq, kind, way, paise: moved, debtor } = move;
  const amount = Math.abs(moved);
  // What an older Galla noted is not in the cash that is expected.
  if (!isReversible(kind) || move.beforeLedger || !isPaise(amount)) return false;
  switch (kind) {
    case 'given_back':
    case 'received':
    case 'not_taken': {
      const note = {
        kind: 'move_reversed',
        move: seq,
        moved: kind,
        way,
        amountPaise: amount,
        reason,
      } as const;
      if (move.refId === null || !fits(db, move, note, moment)) return false;
      enter(db, recognise, move.refId, note, moment, undefined, requestId);
      return true;
    }
    case 'dues_taken':
    case 'dues_given_back': {
      if (debtor === null) return false;
      const direction = kind === 'dues_taken' ? 'paid_back' : 'given_back';
      reversePayment(
        db,
        { debtor, direction, amountPaise: paise(amount), payment: way, note: reason },
        moment,
      );
      break;
    }
    case 'paid_in':
    case 'paid_out':
    case 'safe_drop':
    case 'other_sale':
      break;
  }
  bookMove(db, { kind: 'reversal', way, paise: -moved, debtor, reason, reverses: seq, requestId }, moment);
  return true;
}

function isReversible(kind: MoneyMove['kind']): kind is ReversibleKind {
  return reversibleKinds.some((each) => each === kind);
}

/** Whether the row can take all of it back: its sum stays between nothing and its total. */
function fits(db: Writable, { refId, way, paise: moved }: MoneyMove, note: Note, moment: Moment): boolean {
  const row = refId === null ? null : rowOf(db, refId);
  if (row === null) return false;
  const record = recordOf(row);
  const moves = movesOf(record, note, applyEntry(record, note, moment).record);
  return moves.length === 1 && moves[0]?.way === way && moves[0].paise === -moved;
}

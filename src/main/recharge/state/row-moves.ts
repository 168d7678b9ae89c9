import {
  moveWays,
  type MoveKind,
  type MoveWay,
  type SignedPaise,
} from '../../../preload/contract/money-moves/move';
import type { Fact, Note } from '../../../preload/contract/sale/entries/entry-schemas';
import type { RechargeRecord } from './record';

/** A move of money that an entry of a row causes. */
export interface RowMove {
  readonly kind: MoveKind;
  readonly way: MoveWay;
  /** Never 0. */
  readonly paise: SignedPaise;
}

/**
 * The moves that follow from an entry: what lies with the shop after it, less what lay there before, by each way. So the sum
 * of a row is the sum of its moves, whatever happens to it. Of a row of before the ledger only what a person gives or
 * takes is booked: it counts as taken by its own columns.
 */
export function movesOf(
  { money: before }: RechargeRecord,
  entry: Fact | Note,
  { money: after, status }: RechargeRecord,
): readonly RowMove[] {
  const kind = kindOf(entry, status.state === 'not_sent');
  if (before.held === null || after.held === null) {
    if (!('way' in entry) || entry.kind === 'payment_told') return [];
    return booked(kind, { [entry.way]: before.returnedPaise - after.returnedPaise });
  }
  return booked(kind, {
    cash: after.held.cash - before.held.cash,
    upi: after.held.upi - before.held.upi,
  });
}

function booked(kind: MoveKind, change: Readonly<Partial<Record<MoveWay, SignedPaise>>>): readonly RowMove[] {
  return moveWays.flatMap((way) => {
    const paise = change[way] ?? 0;
    return paise === 0 ? [] : [{ kind, way, paise }];
  });
}

function kindOf(entry: Fact | Note, isNotSent: boolean): MoveKind {
  switch (entry.kind) {
    case 'cash_returned':
      return 'given_back';
    case 'cash_received':
      return 'received';
    case 'not_taken':
    case 'way_corrected':
      return entry.kind;
    case 'move_reversed':
      return 'reversal';
    case 'sending':
    case 'not_sent':
    case 'interrupted':
    case 'recharge_unclear':
    case 'recharge_reply':
    case 'status_asked':
    case 'status_not_asked':
    case 'status_reply':
    case 'status_unclear':
    case 'settled':
    case 'shown':
    case 'slip_printed':
    case 'customer_told':
    case 'nothing_owed':
    case 'charge_kept':
    case 'payment_told':
      return isNotSent ? 'not_sent' : 'sale';
  }
}

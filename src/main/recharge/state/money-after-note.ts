import { paise, type Paise } from '../../../preload/contract/money';
import type { MoveWay } from '../../../preload/contract/money-moves/move';
import type { Note } from '../../../preload/contract/sale/entries/entry-schemas';
import type { RechargeState } from '../../../preload/contract/sale/recharge';
import type { DealingNote } from './dealing';
import { dueOf, heldNothing, heldPaise, type Held } from './price';
import { owed, wayOf, type MoneyRecord } from './row-money';

/** Notes of a person that may be about the money of a row. */
export type MoneyNote = DealingNote | Extract<Note, { kind: 'way_corrected' | 'move_reversed' }>;

/**
 * After a person dealt with the row. Total: what an older Galla let through (a return on a success) is counted
 * as it was noted, and the sum still never leaves 0 … total.
 */
export function moneyAfterNote(money: MoneyRecord, state: RechargeState, note: MoneyNote): MoneyRecord {
  switch (note.kind) {
    case 'customer_told':
      // Older entries do not say so, and listed what could be given back.
      return note.leavesMoney === true || money.held !== null ? money : settled(money, state, note.leftPaise);
    case 'nothing_owed':
    case 'charge_kept':
      return settled(money, state, note.leftPaise);
    case 'cash_returned':
      return settled(gone(money, note.way, note.amountPaise), state, note.leftPaise);
    case 'cash_received':
      return settled(come(money, note.way, note.amountPaise), state, note.leftPaise);
    case 'not_taken':
      return money.held === null || wayOf(state) !== 'back'
        ? money
        : { ...money, held: heldNothing, moneyCase: null };
    case 'payment_told':
      return money.paidHow === null ? money : { ...money, paidHow: note.way };
    case 'way_corrected':
      return money.held === null
        ? money
        : { ...money, held: corrected(money.held, note.to, note.amountPaise) };
    case 'move_reversed':
      return reopened(takenBack(money, note), state);
  }
}

/** `leftPaise`: what stays owed, as it was reckoned when the note was made. */
function settled(money: MoneyRecord, state: RechargeState, leftPaise: Paise): MoneyRecord {
  if (owed(state, money) === 0) return { ...money, moneyCase: null };
  return { ...money, moneyCase: leftPaise > 0 ? 'open' : 'closed' };
}

function reopened(money: MoneyRecord, state: RechargeState): MoneyRecord {
  return { ...money, moneyCase: owed(state, money) === 0 ? null : 'open' };
}

/** Money went out, at most all of it. */
function gone(money: MoneyRecord, way: MoveWay, amountPaise: Paise): MoneyRecord {
  const { held, price, returnedPaise } = money;
  if (held === null) {
    return { ...money, returnedPaise: paise(Math.min(price.totalPaise, returnedPaise + amountPaise)) };
  }
  const out = Math.min(amountPaise, heldPaise(held));
  const returned = Math.min(dueOf(price), returnedPaise + out);
  return { ...money, held: { ...held, [way]: held[way] - out }, returnedPaise: paise(returned) };
}

/** Money came in, at most what lacks. */
function come(money: MoneyRecord, way: MoveWay, amountPaise: Paise): MoneyRecord {
  const { held, price, returnedPaise } = money;
  const returned = paise(Math.max(0, returnedPaise - amountPaise));
  if (held === null) return { ...money, returnedPaise: returned };
  const came = Math.min(amountPaise, dueOf(price) - heldPaise(held));
  return { ...money, held: { ...held, [way]: held[way] + came }, returnedPaise: returned };
}

function takenBack(money: MoneyRecord, note: Extract<MoneyNote, { kind: 'move_reversed' }>): MoneyRecord {
  switch (note.moved) {
    case 'given_back':
      return come(money, note.way, note.amountPaise);
    case 'received':
      return gone(money, note.way, note.amountPaise);
    case 'not_taken': {
      // It never went back: only what lies here is more again.
      const { returnedPaise } = money;
      return { ...come(money, note.way, note.amountPaise), returnedPaise };
    }
  }
}

/** As much as came by the wrong way. */
function corrected(held: Held, to: MoveWay, amountPaise: Paise): Held {
  const from: MoveWay = to === 'cash' ? 'upi' : 'cash';
  const moved = Math.min(amountPaise, Math.max(0, held[from]));
  return to === 'cash'
    ? { cash: held.cash + moved, upi: held.upi - moved }
    : { cash: held.cash - moved, upi: held.upi + moved };
}

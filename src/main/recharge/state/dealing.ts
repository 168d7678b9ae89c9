import { paise, type Paise } from '../../../preload/contract/money';
import type { Note } from '../../../preload/contract/sale/entries/entry-schemas';
import type { DealingKind } from '../../../preload/contract/sale/recharge';
import type { MoveWay } from '../../../preload/contract/money-moves/move';
import { dueOf } from './price';
import type { RechargeRecord } from './record';
import { mayBeNotTaken, mayCorrectWay, openPaise, wayOf } from './row-money';

/** What a dealing writes down. */
export type DealingNote = Extract<Note, { kind: DealingKind }>;
type AsAsked<N> = N extends unknown ? Omit<N, 'leftPaise' | 'leavesMoney' | 'carriedInto'> : never;

/** How a person deals with what changed after it was shown, or with money that is owed. */
export type Dealing = AsAsked<DealingNote>;

/** Why a dealing is refused. A closed list: each has its sentence. */
export type DealingRefusal =
  | 'already_dealt_with'
  /** The customer paid nothing at the counter: the debt is right by itself. */
  | 'sold_on_account'
  | 'nothing_to_give_back'
  | 'nothing_to_collect'
  /** Staff were told to take the money, or to keep it. */
  | 'may_have_been_paid'
  /** Money is owed or a person has to look: whoever told the customer gives a name. */
  | 'who_needed'
  /** What is owed is more than the charge that may be kept. */
  | 'more_than_charge'
  | 'more_than_owed';

/** What a dealing comes to: a note that says what stays owed, or why it is refused. */
export type Dealt =
  | { readonly kind: 'note'; readonly note: DealingNote }
  | { readonly kind: 'refused'; readonly why: DealingRefusal; readonly openPaise: Paise };

/** Whether a person still has to look at the row. */
export function isListed(record: RechargeRecord): boolean {
  return (
    record.changedSince !== null
    || record.alarm !== null
    || record.money.moneyCase === 'open'
    || isNotSeen(record)
  );
}

/**
 * Whether nobody has seen an outcome that asks for something: Galla stopped before it was on the screen, or staff had
 * gone on. What is open is asked about, and a success that came after it leaves the money where it is.
 */
function isNotSeen({ shown, status, changedAt, endedAt }: RechargeRecord): boolean {
  if (shown !== null) return false;
  switch (status.state) {
    case 'failed':
    case 'refunded':
    case 'not_sent':
      return true;
    case 'success':
      return changedAt === endedAt;
    case 'created':
    case 'sent':
    case 'pending':
    case 'unknown':
      return false;
  }
}

/**
 * SECURITY: who may give back or take what. The page only offers what this allows; whatever a page asks, the sum of
 * a row stays between 0 and what the customer was to pay. Call it in the transaction that writes the note.
 */
export function judgeDealing(record: RechargeRecord, dealing: Dealing): Dealt {
  const { state } = record.status;
  const open = openPaise(state, record.money);
  const refused = (why: DealingRefusal): Dealt => ({ kind: 'refused', why, openPaise: open });
  switch (dealing.kind) {
    case 'cash_returned': {
      if (dueOf(record.money.price) === 0) return refused('sold_on_account');
      if (wayOf(state) !== 'back') return refused('nothing_to_give_back');
      return moved(dealing, open, refused);
    }
    case 'cash_received': {
      if (dueOf(record.money.price) === 0) return refused('sold_on_account');
      if (wayOf(state) !== 'in' || open === 0) return refused('nothing_to_collect');
      return moved(dealing, open, refused);
    }
    case 'customer_told': {
      // What is only owed stays listed, and was told: telling pays nobody.
      if (record.changedSince === null && record.alarm === null) return refused('already_dealt_with');
      // A success that keeps its money needs nobody's name: it is only taken note of.
      if (dealing.who === '' && (open > 0 || record.alarm !== null || state !== 'success'))
        return refused('who_needed');
      return { kind: 'note', note: { ...dealing, leftPaise: open, leavesMoney: true } };
    }
    case 'nothing_owed': {
      if (!isListed(record)) return refused('already_dealt_with');
      return { kind: 'note', note: { ...dealing, leftPaise: paise(0) } };
    }
    case 'not_taken': {
      if (dueOf(record.money.price) === 0) return refused('sold_on_account');
      if (wayOf(state) !== 'back') return refused('nothing_to_give_back');
      if (open === 0) return refused('already_dealt_with');
      if (!mayBeNotTaken(state, record.money, record)) return refused('may_have_been_paid');
      return { kind: 'note', note: { ...dealing, carriedInto: null, leftPaise: paise(0) } };
    }
    case 'charge_kept': {
      if (wayOf(state) !== 'back') return refused('nothing_to_give_back');
      if (open === 0) return refused('already_dealt_with');
      if (open > record.money.price.chargePaise) return refused('more_than_charge');
      return { kind: 'note', note: { ...dealing, leftPaise: paise(0) } };
    }
    case 'payment_told':
      return record.money.paidHow === 'asked'
        ? { kind: 'note', note: dealing }
        : refused('already_dealt_with');
  }
}

/** The right way of payment of a recharge. */
export interface Correction {
  readonly to: MoveWay;
  readonly amountPaise: Paise;
  readonly who: string;
}

/** What a correction comes to. `openPaise`: what came by the wrong way, where more was named. */
export type Corrected =
  | { readonly kind: 'note'; readonly note: Extract<Note, { kind: 'way_corrected' }> }
  | {
      readonly kind: 'refused';
      readonly why: 'cannot_correct_way' | 'more_than_owed';
      readonly openPaise: Paise;
    };

/** SECURITY: no more is moved to the other way than came by this one. Call it in the transaction that writes the note. */
export function judgeCorrection({ status, money }: RechargeRecord, correction: Correction): Corrected {
  const from: MoveWay = correction.to === 'cash' ? 'upi' : 'cash';
  const most = paise(Math.max(0, money.held?.[from] ?? 0));
  if (!mayCorrectWay(status.state, money) || most === 0) {
    return { kind: 'refused', why: 'cannot_correct_way', openPaise: most };
  }
  if (correction.amountPaise > most) return { kind: 'refused', why: 'more_than_owed', openPaise: most };
  return { kind: 'note', note: { kind: 'way_corrected', ...correction } };
}

function moved(
  dealing: Extract<Dealing, { readonly amountPaise: Paise }>,
  open: Paise,
  refused: (why: DealingRefusal) => Dealt,
): Dealt {
  if (open === 0) return refused('already_dealt_with');
  if (dealing.amountPaise > open) return refused('more_than_owed');
  return { kind: 'note', note: { ...dealing, leftPaise: paise(open - dealing.amountPaise) } };
}

import type { RefId } from '../../src/preload/contract/ids';
import type { RechargeState } from '../../src/preload/contract/sale/recharge';
import type { Dealing } from '../../src/main/recharge/state/dealing';
import type { Fact, Note } from '../../src/preload/contract/sale/entries/entry-schemas';
import { DAY, MINUTE } from './spans';
import type { Asking } from './written-plan';

/** What a question is counted as, as the judge sees it: by who asked, and by how old the row is. */
export type CountedAs = 'young' | 'old' | 'day_end' | 'by_hand';

/** What the judge knows of one row: what was entered about it, with the true time at which it happened. */
export interface RowStory {
  readonly refId: RefId;
  readonly createdAt: number;
  readonly madeUnderWrongClock: boolean;
  sentAt: number;
  state: RechargeState;
  settledByHand: boolean;
  isDoubtful: boolean;
  roundAt: number;
  asked: number;
  unanswered: number;
  lastAskedAt: number;
  askedBeforeAt: number | null;
  /** By how much this computer's clock was ahead when it was asked last, or made; up to a day. */
  askedAheadMs: number;
  /** When a check last had an answer. */
  lastAnsweredAt: number | null;
  /** Its plan was made anew since the last question: a check found no connection, or the clock was set. */
  mayComeEarly: boolean;
  shown: RechargeState | null;
  dealtWithAt: number | null;
}

/** A clock that is ahead by more than any plan shows itself at once. */
export function aheadMs(off: number): number {
  return off > DAY ? 0 : Math.max(0, off);
}

/** The story of a row that was just made. `off`: by how much this computer's clock was ahead, in milliseconds. */
export function newStory(refId: RefId, at: number, off: number): RowStory {
  return {
    refId,
    createdAt: at,
    madeUnderWrongClock: Math.abs(off) > MINUTE,
    sentAt: at,
    state: 'created',
    settledByHand: false,
    isDoubtful: false,
    roundAt: at,
    asked: 0,
    unanswered: 0,
    lastAskedAt: at,
    askedBeforeAt: null,
    askedAheadMs: aheadMs(off),
    lastAnsweredAt: null,
    mayComeEarly: false,
    shown: null,
    dealtWithAt: null,
  };
}

/** What the schedule has for a row; `null`: nothing. */
export function askingOf(row: RowStory): Asking | null {
  if (row.state === 'pending' || row.state === 'unknown' || row.settledByHand)
    return { ...row, kind: 'open' };
  if (row.state === 'failed') return { ...row, kind: row.isDoubtful ? 'doubtful' : 'refused' };
  return null;
}

/** Goes on with a story by an entry that was just written; `state`: what the row is after it. */
export function tell(row: RowStory, entry: Fact | Note | Dealing, state: RechargeState, at: number): void {
  switch (entry.kind) {
    case 'sending':
      row.sentAt = at;
      break;
    case 'status_asked':
      row.asked += 1;
      row.askedBeforeAt = row.lastAnsweredAt;
      row.lastAskedAt = at;
      row.mayComeEarly = false;
      break;
    case 'status_not_asked':
      // Asked again after a minute, whatever was planned before.
      row.asked = Math.max(0, row.asked - 1);
      row.lastAskedAt = at;
      row.mayComeEarly = true;
      break;
    case 'status_reply':
    case 'status_unclear':
      row.lastAnsweredAt = at;
      if (!hasWord(entry)) row.unanswered += 1;
      break;
    case 'shown':
      if (entry.state === state) row.shown = state;
      break;
    case 'cash_returned':
    case 'cash_received':
    case 'customer_told':
    case 'nothing_owed':
    case 'not_taken':
    case 'charge_kept':
      row.shown = state;
      row.dealtWithAt = at;
      break;
    case 'settled':
    case 'recharge_reply':
    case 'recharge_unclear':
    case 'not_sent':
    case 'interrupted':
    case 'slip_printed':
    case 'payment_told':
    case 'way_corrected':
    case 'move_reversed':
      break;
  }
  if ('reply' in entry) row.isDoubtful ||= isDoubtful(entry.reply);
  moves(row, entry, state, at);
}

function moves(row: RowStory, entry: Fact | Note | Dealing, state: RechargeState, at: number): void {
  const before = row.state;
  const settled = entry.kind === 'settled' && state !== before;
  // A word of the gateway takes the place of a hand's.
  const confirmed = row.settledByHand && entry.kind === 'status_reply' && isWordFor(state, entry.reply.word);
  row.state = state;
  if (settled) row.settledByHand = true;
  else if (state !== before || confirmed) row.settledByHand = false;
  const goesOn = isOpen(before) && isOpen(state) && before !== 'created' && before !== 'sent';
  if (state === before || goesOn) return;
  row.asked = 0;
  row.unanswered = 0;
  row.roundAt = at;
}

/** A refusal without a name for what was refused, or one that speaks of a time-out or of an earlier copy. */
function isDoubtful({
  word,
  txnId,
  message,
}:
  | Extract<Fact, { kind: 'status_reply' }>['reply']
  | Extract<Fact, { kind: 'recharge_reply' }>['reply']): boolean {
  return word === 'Failure' && (txnId === null || /timed out|duplicate/i.test(message ?? ''));
}

/** A word about this row: not a page, and not a refusal of everybody. */
function hasWord(entry: Extract<Fact, { kind: 'status_reply' | 'status_unclear' }>): boolean {
  if (entry.kind === 'status_unclear') return false;
  if (entry.reply.word === 'Error') return !/token|whitelist/i.test(entry.reply.message ?? '');
  return entry.echo.kind === 'matches';
}

function isWordFor(state: RechargeState, word: string): boolean {
  return (
    (state === 'success' && word === 'Success')
    || (state === 'failed' && word === 'Failure')
    || (state === 'refunded' && word === 'Refunded')
  );
}

function isOpen(state: RechargeState): boolean {
  return state === 'created' || state === 'sent' || state === 'pending' || state === 'unknown';
}

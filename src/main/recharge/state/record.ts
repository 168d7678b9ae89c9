import type { Alarm, ChangedSince, Doubt, RechargeState } from '../../../preload/contract/sale/recharge';
import type { Beginning, Entry, Fact, Note } from '../../../preload/contract/sale/entries/entry-schemas';
import { planNextCheck, type Plan } from './follow-up-plan';
import type { Timing } from './moment';
import { begin, isOfRulesBefore2, next, type OlderRules } from './next';
import { moneyAfterNote, type MoneyNote } from './money-after-note';
import type { Price } from './price';
import { beginMoney, moneyAfterMove, type MoneyRecord } from './row-money';
import { isFinal, type Status } from './status';

/** Everything about a recharge that its entries decide. The journal's row is a copy of it. */
export interface RechargeRecord {
  readonly status: Status;
  readonly createdAt: number;
  readonly sentAt: number | null;
  readonly endedAt: number | null;
  readonly changedAt: number;
  /** Checks asked in the present round: a move to another state begins a new one. */
  readonly checksDone: number;
  /** Those of them that brought no word. */
  readonly unanswered: number;
  readonly plan: Plan;
  /** When a check last had an answer, clear or not; `null`: never. */
  readonly askedAt: number | null;
  /** A refusal that may be none holds the shield until then, or until a check has a word; `null`: holds nothing. */
  readonly heldUntil: number | null;
  /** How far the clock was off by answers that came after the row was made; `null`: not known to be. */
  readonly learnedOffMs: number | null;
  /** The state staff or customer saw last; `null` while nothing was shown or printed. */
  readonly shown: RechargeState | null;
  readonly changedSince: ChangedSince | null;
  readonly alarm: Alarm | null;
  /** Whether cash was ever given back. */
  readonly cashReturned: boolean;
  readonly money: MoneyRecord;
  readonly slipsPrinted: number;
}

/** What an entry does to a record. */
export interface Applied {
  readonly record: RechargeRecord;
  readonly moved: boolean;
  readonly alarm: Alarm | null;
}

/** For so long, in milliseconds, a refusal that may be none holds the shield. */
export const HOLD_MS = 30 * 60 * 1000;

/** A check that found no connection is tried again after this long. */
const ASK_AGAIN_MS = 60 * 1000;

/** The record of a row that just began. A found row is asked about as soon as its first check is due. */
export function beginRecord(beginning: Beginning, moment: Timing, price: Price): RechargeRecord {
  return planned(
    {
      status: begin(beginning),
      createdAt: moment.at,
      sentAt: beginning.kind === 'found_outside_journal' ? moment.at : null,
      endedAt: null,
      changedAt: moment.at,
      checksDone: 0,
      unanswered: 0,
      plan: { at: null, needsPerson: false },
      askedAt: null,
      heldUntil: null,
      learnedOffMs: null,
      shown: null,
      changedSince: null,
      alarm: null,
      cashReturned: false,
      // What was sold before the ledger, or by a journal that is lost, has no moves.
      money: beginMoney(price, {
        inLedger: beginning.kind === 'created' && moment.rules === undefined,
        asksHowPaid:
          beginning.kind === 'found_outside_journal' && !beginning.paymentKnown && moment.rules === undefined,
      }),
      slipsPrinted: 0,
    },
    moment,
  );
}

/** Applies one entry. Pure and total: the replay of a row's entries is its present state. */
export function applyEntry(record: RechargeRecord, entry: Fact | Note, moment: Timing): Applied {
  switch (entry.kind) {
    case 'status_asked': {
      const learnedOffMs = entry.learnedOffMs ?? record.learnedOffMs;
      return noted(planned({ ...record, learnedOffMs, checksDone: record.checksDone + 1 }, moment));
    }
    case 'status_not_asked':
      return noted(askedAgain({ ...record, checksDone: Math.max(0, record.checksDone - 1) }, moment));
    case 'shown': {
      const wasLeftOut = isOfRulesBefore2(moment.rules) && entry.state !== record.status.state;
      return noted(wasLeftOut ? record : seen(record, entry.state));
    }
    case 'slip_printed': {
      const { state = record.status.state } = entry;
      return noted(seen({ ...record, slipsPrinted: record.slipsPrinted + 1 }, state));
    }
    case 'cash_returned':
      return noted(dealtWith({ ...record, cashReturned: true }, entry));
    case 'cash_received':
    case 'customer_told':
    case 'nothing_owed':
    case 'not_taken':
    case 'charge_kept':
      return noted(dealtWith(record, entry));
    case 'payment_told':
    case 'way_corrected':
    case 'move_reversed':
      return noted(withMoneyNote(record, entry));
    case 'sending':
    case 'not_sent':
    case 'interrupted':
    case 'recharge_unclear':
    case 'recharge_reply':
    case 'settled':
      return applyFact(record, entry, moment);
    case 'status_reply':
    case 'status_unclear': {
      const applied = applyFact({ ...record, askedAt: moment.at }, entry, moment);
      // An older Galla counted none.
      return isAnswer(entry) || isOfRulesBefore2(moment.rules) ? applied : unanswered(applied, moment);
    }
  }
}

/** Replays a row's history. `null` when it does not begin with a beginning. */
export function replay(
  history: readonly { readonly entry: Entry; readonly moment: Timing }[],
  price: Price,
): RechargeRecord | null {
  let record: RechargeRecord | null = null;
  for (const { entry, moment } of history) {
    if (entry.kind === 'created' || entry.kind === 'found_outside_journal') {
      if (record !== null) return null;
      record = beginRecord(entry, moment, price);
    } else {
      if (record === null) return null;
      record = applyEntry(record, entry, moment).record;
    }
  }
  return record;
}

function applyFact(record: RechargeRecord, fact: Fact, moment: Timing): Applied {
  const step = next(record.status, fact, moment.rules);
  const timed: RechargeRecord = {
    ...record,
    status: step.status,
    alarm: step.alarm ?? record.alarm,
    sentAt: fact.kind === 'sending' && step.moved ? moment.at : record.sentAt,
    endedAt: record.endedAt ?? (endsRequest(fact) ? moment.at : null),
    heldUntil: heldUntil(record, step.status, fact, moment.at),
  };
  if (!step.moved) {
    // The end of the request, a settled row confirmed by the gateway and a new doubt may still change the plan.
    const replanned =
      timed.endedAt !== record.endedAt
      || settledNoMore(record.status, step.status)
      || doubtOf(record.status) !== doubtOf(step.status);
    return { record: replanned ? planned(timed, moment) : timed, moved: false, alarm: step.alarm };
  }
  const moved: RechargeRecord = {
    ...timed,
    changedAt: moment.at,
    ...(keepsRound(record.status, step.status, moment.rules) ? {} : { checksDone: 0, unanswered: 0 }),
    changedSince: changedSince(record, step.status.state, moment.at),
    money: moneyAfterMove(record.money, {
      before: record.status.state,
      after: step.status.state,
      wasFirst: record.changedAt === record.endedAt && !isOfRulesBefore2(moment.rules),
    }),
  };
  return { record: planned(moved, moment), moved: true, alarm: step.alarm };
}

/**
 * Whether a check brought a word about its row. An `Error` is one here, unless it names the account: it is what a gateway
 * says of a recharge that it does not have, often without its ref id, and asking again would bring no other.
 */
function isAnswer(fact: Extract<Fact, { kind: 'status_reply' | 'status_unclear' }>): boolean {
  if (fact.kind === 'status_unclear' || fact.refusesAccount === true) return false;
  return fact.echo.kind === 'matches' || (fact.reply.word === 'Error' && fact.echo.kind === 'no_ref_id');
}

/** A failed row has few checks, and none of them is spent by a check without a word. */
function unanswered({ record, ...applied }: Applied, moment: Timing): Applied {
  // Asked by an older Galla that stopped before the answer came.
  if (record.unanswered >= record.checksDone) return { record, ...applied };
  const counted = { ...record, unanswered: record.unanswered + 1 };
  const isFailed = record.status.state === 'failed' && record.status.by === 'gateway';
  return { record: isFailed ? planned(counted, moment) : counted, ...applied };
}

/** Pending and unknown are one round of questions: flapping between them must not restart the schedule. */
function keepsRound(before: Status, after: Status, rules: OlderRules | undefined): boolean {
  if (rules === 0) return before.state !== 'created' && before.state !== 'sent' && !isFinal(after.state);
  return isAskedAbout(before) && isAskedAbout(after);
}

function isAskedAbout({ state }: Status): boolean {
  return state === 'pending' || state === 'unknown';
}

/**
 * One word of a status check ends the hold; a refused check (`Error`) is none. The check that first brings a doubtful
 * failure cannot end the doubt, too: it may have named the wrong day and found nothing.
 */
function heldUntil(before: RechargeRecord, after: Status, fact: Fact, at: number): number | null {
  if (after.state !== 'failed' || after.by === 'hand') return null;
  const isFirst = fact.kind === 'recharge_reply' || before.status.state !== 'failed';
  const isWord =
    (fact.kind === 'recharge_reply' || fact.kind === 'status_reply') && fact.echo.kind === 'matches';
  if (isWord && isFirst && after.doubt !== null) return at + HOLD_MS;
  const answered =
    fact.kind === 'status_reply' && fact.echo.kind === 'matches' && fact.reply.word !== 'Error';
  return answered ? null : before.heldUntil;
}

function doubtOf(status: Status): Doubt | null {
  return status.state === 'failed' ? status.doubt : null;
}

function settledNoMore(before: Status, after: Status): boolean {
  return 'by' in before && before.by === 'hand' && 'by' in after && after.by === 'gateway';
}

function endsRequest(fact: Fact): boolean {
  return fact.kind === 'recharge_reply' || fact.kind === 'recharge_unclear' || fact.kind === 'not_sent';
}

function changedSince(record: RechargeRecord, to: RechargeState, at: number): ChangedSince | null {
  const open = record.changedSince;
  if (open !== null) return { from: open.from, to, at };
  return record.shown === null || record.shown === to ? null : { from: record.shown, to, at };
}

function planned(record: RechargeRecord, moment: Timing): RechargeRecord {
  const plan = planNextCheck({ ...record, now: moment.at, jitter: moment.jitter, rules: moment.rules });
  return { ...record, plan };
}

/** A row that is not asked by itself (a success that a person asked about) is not asked again either. */
function askedAgain(record: RechargeRecord, moment: Timing): RechargeRecord {
  const taken = planned(record, moment);
  if (taken.plan.at === null) return taken;
  return { ...taken, plan: { at: moment.at + ASK_AGAIN_MS, needsPerson: false } };
}

/**
 * Staff or customer saw this outcome. Where the row has moved before that could be written down, they saw what is no
 * longer true, and somebody has to tell them. `created` and `sent` are no outcomes: what is shown then promises nothing.
 */
function seen(record: RechargeRecord, saw: RechargeState): RechargeRecord {
  if (saw === 'created' || saw === 'sent') return record;
  const { state: to } = record.status;
  if (saw === to || record.changedSince !== null) return { ...record, shown: saw };
  return { ...record, shown: saw, changedSince: { from: saw, to, at: record.changedAt } };
}

function dealtWith(record: RechargeRecord, note: MoneyNote): RechargeRecord {
  const { state } = record.status;
  return { ...withMoneyNote(record, note), changedSince: null, alarm: null, shown: state };
}

function withMoneyNote(record: RechargeRecord, note: MoneyNote): RechargeRecord {
  return { ...record, money: moneyAfterNote(record.money, record.status.state, note) };
}

function noted(record: RechargeRecord): Applied {
  return { record, moved: false, alarm: null };
}

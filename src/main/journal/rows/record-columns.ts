import { notSentCauses, unclearCauses } from '../../../preload/contract/sale/recharge';
import type { RechargeRecord } from '../../recharge/state/record';
import { saidIn, type Status } from '../../recharge/state/status';
import type { Bindings } from '../database/handles';
import { UnreadableRow } from '../thread/journal-failures';
import { alarmOf, changedSinceOf, moneyOf, type RechargeRow } from './recharge-row';

/** The columns that entries decide. All others are what was sold and never change. */
export function columnsOf(record: RechargeRecord): Bindings {
  const { status } = record;
  const said = saidIn(status);
  return {
    state: status.state,
    settled_by_hand: 'by' in status && status.by === 'hand' ? 1 : 0,
    cause: 'cause' in status ? status.cause : null,
    http_status: 'httpStatus' in status ? status.httpStatus : null,
    foreign_operator: 'foreignOperator' in status ? status.foreignOperator : null,
    doubt: status.state === 'failed' ? status.doubt : null,
    txn_id: said.txnId,
    opt_id: said.optId,
    message: said.message,
    balance_paise: said.balancePaise,
    sent_at: record.sentAt,
    ended_at: record.endedAt,
    changed_at: record.changedAt,
    checks_done: record.checksDone,
    unanswered: record.unanswered,
    next_check_at: record.plan.at,
    asked_at: record.askedAt,
    needs_person: record.plan.needsPerson ? 1 : 0,
    held_until: record.heldUntil,
    learned_off_ms: record.learnedOffMs,
    shown_state: record.shown,
    changed_since_from: record.changedSince?.from ?? null,
    changed_since_to: record.changedSince?.to ?? null,
    changed_since_at: record.changedSince?.at ?? null,
    alarm: record.alarm === 'word_against_hand' ? null : record.alarm,
    against_hand: record.alarm === 'word_against_hand' ? 1 : null,
    cash_returned: record.cashReturned ? 1 : 0,
    returned_to_customer_paise: record.money.returnedPaise,
    money_case: record.money.moneyCase,
    slips_printed: record.slipsPrinted,
  };
}

/** The record that a row is the copy of: the inverse of {@link columnsOf}. */
export function recordOf(row: RechargeRow): RechargeRecord {
  return {
    status: statusOf(row),
    createdAt: row.created_at,
    sentAt: row.sent_at,
    endedAt: row.ended_at,
    changedAt: row.changed_at,
    checksDone: row.checks_done,
    unanswered: row.unanswered ?? 0,
    plan: { at: row.next_check_at, needsPerson: row.needs_person },
    askedAt: row.asked_at,
    heldUntil: row.held_until,
    learnedOffMs: row.learned_off_ms,
    shown: row.shown_state,
    changedSince: changedSinceOf(row),
    alarm: alarmOf(row),
    cashReturned: row.cash_returned,
    money: moneyOf(row),
    slipsPrinted: row.slips_printed,
  };
}

function statusOf(row: RechargeRow): Status {
  const { state } = row;
  const said = {
    txnId: row.txn_id,
    optId: row.opt_id,
    message: row.message,
    balancePaise: row.balance_paise,
  };
  const by = row.settled_by_hand ? 'hand' : 'gateway';
  switch (state) {
    case 'created':
    case 'sent':
      return { state };
    case 'not_sent':
      return { state, cause: oneOf(notSentCauses, row.cause) };
    case 'pending':
      return { state, said };
    case 'unknown':
      return {
        state,
        cause: oneOf(unclearCauses, row.cause),
        httpStatus: row.http_status,
        foreignOperator: row.foreign_operator,
        said,
      };
    case 'failed':
      return { state, by, said, doubt: row.doubt };
    case 'success':
    case 'refunded':
      return { state, by, said };
  }
}

function oneOf<T extends string>(known: readonly T[], cause: string | null): T {
  const found = known.find((one) => one === cause);
  if (found === undefined) throw new UnreadableRow('cause');
  return found;
}

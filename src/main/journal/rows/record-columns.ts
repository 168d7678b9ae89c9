import { notSentCauses, unclearCauses } from '../../../preload/contract/sale/recharge';
import { heldPaise } from '../../recharge/state/price';
import type { RechargeRecord } from '../../recharge/state/record';
import { saidIn, type Status } from '../../recharge/state/status';
import type { Bindings } from '../database/handles';
import { UnreadableRow } from '../thread/journal-failures';
import { alarmOf, changedSinceOf, moneyOf, type RechargeRow } from './recharge-row';

/** The fields of a row that entries decide. All others are what was sold and never change. */
export function columnsOf(record: RechargeRecord): Bindings {
  const { status } = record;
  const said = saidIn(status);
  return {
    state: status.state,
    settledByHand: 'by' in status && status.by === 'hand' ? 1 : 0,
    cause: 'cause' in status ? status.cause : null,
    httpStatus: 'httpStatus' in status ? status.httpStatus : null,
    foreignOperator: 'foreignOperator' in status ? status.foreignOperator : null,
    doubt: status.state === 'failed' ? status.doubt : null,
    txnId: said.txnId,
    optId: said.optId,
    message: said.message,
    balancePaise: said.balancePaise,
    sentAt: record.sentAt,
    endedAt: record.endedAt,
    changedAt: record.changedAt,
    checksDone: record.checksDone,
    unanswered: record.unanswered,
    nextCheckAt: record.plan.at,
    askedAt: record.askedAt,
    needsPerson: record.plan.needsPerson ? 1 : 0,
    heldUntil: record.heldUntil,
    learnedOffMs: record.learnedOffMs,
    shownState: record.shown,
    changedSinceFrom: record.changedSince?.from ?? null,
    changedSinceTo: record.changedSince?.to ?? null,
    changedSinceAt: record.changedSince?.at ?? null,
    alarm: record.alarm === 'word_against_hand' ? null : record.alarm,
    againstHand: record.alarm === 'word_against_hand' ? 1 : null,
    cashReturned: record.cashReturned ? 1 : 0,
    returnedToCustomerPaise: record.money.returnedPaise,
    moneyCase: record.money.moneyCase,
    sumPaise: record.money.held === null ? null : heldPaise(record.money.held),
    sumUpiPaise: record.money.held?.upi ?? null,
    paidHow: record.money.paidHow,
    slipsPrinted: record.slipsPrinted,
  };
}

/** The record that a row is the copy of: the inverse of {@link columnsOf}. */
export function recordOf(row: RechargeRow): RechargeRecord {
  return {
    status: statusOf(row),
    createdAt: row.createdAt,
    sentAt: row.sentAt,
    endedAt: row.endedAt,
    changedAt: row.changedAt,
    checksDone: row.checksDone,
    unanswered: row.unanswered ?? 0,
    plan: { at: row.nextCheckAt, needsPerson: row.needsPerson },
    askedAt: row.askedAt,
    heldUntil: row.heldUntil,
    learnedOffMs: row.learnedOffMs,
    shown: row.shownState,
    changedSince: changedSinceOf(row),
    alarm: alarmOf(row),
    cashReturned: row.cashReturned,
    money: moneyOf(row),
    slipsPrinted: row.slipsPrinted,
  };
}

function statusOf(row: RechargeRow): Status {
  const { state } = row;
  const said = {
    txnId: row.txnId,
    optId: row.optId,
    message: row.message,
    balancePaise: row.balancePaise,
  };
  const by = row.settledByHand ? 'hand' : 'gateway';
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
        httpStatus: row.httpStatus,
        foreignOperator: row.foreignOperator,
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

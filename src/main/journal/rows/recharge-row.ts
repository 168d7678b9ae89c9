import { z } from 'zod';
import { isPaise, paise } from '../../../preload/contract/money';
import { categories, numberKinds } from '../../../preload/contract/operators/operator';
import {
  alarms,
  conditions,
  doubts,
  notSentCauses,
  payments,
  rechargeStates,
  unclearCauses,
  type Recharge,
} from '../../../preload/contract/sale/recharge';
import { rowMoney, totalOf, type MoneyRecord } from '../../recharge/state/row-money';
import {
  accountIdColumn,
  flagColumn,
  readJson,
  readRow,
  refIdColumn,
  timeColumn,
} from '../database/column-types';
import { paiseSchema } from '../../../preload/contract/money-schemas';

const state = z.enum(rechargeStates);
const fields = z.array(z.string().nullable());

const rowSchema = z.object({
  seq: z.int(),
  ref_id: refIdColumn,
  account_id: accountIdColumn,
  category: z.enum(categories),
  operator: z.string(),
  operator_name: z.string(),
  number: z.string(),
  number_kind: z.enum(numberKinds).nullable(),
  amount_paise: paiseSchema,
  charge_paise: paiseSchema,
  fields: z.string(),
  payment: z.enum(payments),
  collected_paise: paiseSchema.nullable(),
  returned_paise: paiseSchema.nullable(),
  customer_phone: z.string().nullable(),
  customer_name: z.string().nullable(),
  ist_date: z.string(),
  created_at: timeColumn,
  restart_of: refIdColumn.nullable(),
  override_reason: z.string().nullable(),
  clock_off_ms: z.int().nullable(),
  state,
  settled_by_hand: flagColumn,
  cause: z.enum([...notSentCauses, ...unclearCauses]).nullable(),
  http_status: z.int().nullable(),
  foreign_operator: z.string().nullable(),
  txn_id: z.string().nullable(),
  opt_id: z.string().nullable(),
  message: z.string().nullable(),
  condition: z.enum(conditions).nullable(),
  balance_paise: paiseSchema.nullable(),
  sent_at: timeColumn.nullable(),
  ended_at: timeColumn.nullable(),
  changed_at: timeColumn,
  checks_done: z.int().nonnegative(),
  next_check_at: timeColumn.nullable(),
  asked_at: timeColumn.nullable(),
  needs_person: flagColumn,
  shown_state: state.nullable(),
  changed_since_from: state.nullable(),
  changed_since_to: state.nullable(),
  changed_since_at: timeColumn.nullable(),
  alarm: z.enum(alarms).nullable(),
  against_hand: flagColumn.nullable(),
  doubt: z.enum(doubts).nullable(),
  held_until: timeColumn.nullable(),
  learned_off_ms: z.int().nullable(),
  unanswered: z.int().nullable(),
  cash_returned: flagColumn,
  // Rows of before it was counted have none: nothing went back.
  returned_to_customer_paise: paiseSchema.nullable().transform((value) => value ?? paise(0)),
  money_case: z.enum(['open', 'closed']).nullable(),
  slips_printed: z.int().nonnegative(),
  shield_key: z.string().min(1).nullable(),
});

/**
 * What no column shows alone. A row that reads but could not be written again, or about whose money nothing can be said,
 * would stop whoever moves or lists it, and all others with it.
 */
const wholeRowSchema = rowSchema.refine(
  (row) =>
    isOf(notSentCauses, row.state === 'not_sent', row.cause)
    && isOf(unclearCauses, row.state === 'unknown', row.cause)
    && isPaise(row.amount_paise + row.charge_paise)
    && row.returned_to_customer_paise <= row.amount_paise + row.charge_paise
    && (row.payment !== 'on_account' || row.money_case === null),
  { path: ['whole'] },
);

function isOf(causes: readonly string[], isAsked: boolean, cause: string | null): boolean {
  return !isAsked || (cause !== null && causes.includes(cause));
}

/** A row of `recharges` as it is stored, with its columns' own names. */
export type RechargeRow = z.infer<typeof rowSchema>;

/** The columns a `SELECT` has to name, so that a later column never reaches an older reader. */
export const RECHARGE_COLUMNS = Object.keys(rowSchema.shape).join(', ');

/** Reads a stored row. @throws UnreadableRow when it is not what the journal writes. */
export function readRechargeRow(row: unknown): RechargeRow {
  return readRow(wholeRowSchema, row);
}

/** The row as every screen shows it. */
export function rechargeOf(row: RechargeRow): Recharge {
  return {
    seq: row.seq,
    refId: row.ref_id,
    accountId: row.account_id,
    category: row.category,
    operator: row.operator,
    operatorName: row.operator_name,
    number: row.number,
    numberKind: row.number_kind,
    amountPaise: row.amount_paise,
    chargePaise: row.charge_paise,
    fields: readJson(fields, row.fields),
    payment: row.payment,
    collectedPaise: row.collected_paise,
    returnedPaise: row.returned_paise,
    customerPhone: row.customer_phone,
    customerName: row.customer_name,
    state: row.state,
    settledByHand: row.settled_by_hand,
    cause: row.cause,
    httpStatus: row.http_status,
    txnId: row.txn_id,
    optId: row.opt_id,
    message: row.message,
    condition: row.condition,
    doubt: row.doubt,
    balancePaise: row.balance_paise,
    istDate: row.ist_date,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    endedAt: row.ended_at,
    changedAt: row.changed_at,
    checksDone: row.checks_done,
    nextCheckAt: row.next_check_at,
    askedAt: row.asked_at,
    needsPerson: row.needs_person,
    changedSince: changedSinceOf(row),
    alarm: alarmOf(row),
    cashReturned: row.cash_returned,
    money: rowMoney(row.state, moneyOf(row), { changedAt: row.changed_at, endedAt: row.ended_at }),
    slipsPrinted: row.slips_printed,
    restartOf: row.restart_of,
    overrideReason: row.override_reason,
    foreignOperator: row.foreign_operator,
    clockOffMs: row.clock_off_ms,
    learnedOffMs: row.learned_off_ms,
  };
}

/** The open entry of *changed since*, if there is one. */
export function changedSinceOf(row: RechargeRow): Recharge['changedSince'] {
  const { changed_since_from: from, changed_since_to: to, changed_since_at: at } = row;
  return from === null || to === null || at === null ? null : { from, to, at };
}

/** The alarm of a row. One of them has a column of its own, since the older one admits no other words. */
export function alarmOf(row: RechargeRow): Recharge['alarm'] {
  return row.against_hand === true ? 'word_against_hand' : row.alarm;
}

/** What the row's columns say about its money. */
export function moneyOf(row: RechargeRow): MoneyRecord {
  return {
    price: {
      payment: row.payment,
      totalPaise: totalOf({ amountPaise: row.amount_paise, chargePaise: row.charge_paise }),
    },
    returnedPaise: row.returned_to_customer_paise,
    moneyCase: row.money_case,
  };
}

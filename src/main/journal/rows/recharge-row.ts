import { z } from 'zod';
import { isPaise, paise } from '../../../preload/contract/money';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { moveWays } from '../../../preload/contract/money-moves/move';
import {
  alarms,
  conditions,
  doubts,
  notSentCauses,
  rechargeStates,
  unclearCauses,
  type Recharge,
} from '../../../preload/contract/sale/recharge';
import { dueOf, priceOf } from '../../recharge/state/price';
import { rowMoney, type MoneyRecord } from '../../recharge/state/row-money';
import { flagColumn, readRow, timeColumn } from '../database/column-types';
import { selected } from './column-names';
import { saleColumns } from './sale-columns';

const state = z.enum(rechargeStates);

const rowSchema = z.object({
  seq: z.int(),
  ...saleColumns,
  state,
  settledByHand: flagColumn,
  cause: z.enum([...notSentCauses, ...unclearCauses]).nullable(),
  httpStatus: z.int().nullable(),
  foreignOperator: z.string().nullable(),
  txnId: z.string().nullable(),
  optId: z.string().nullable(),
  message: z.string().nullable(),
  condition: z.enum(conditions).nullable(),
  balancePaise: paiseSchema.nullable(),
  sentAt: timeColumn.nullable(),
  endedAt: timeColumn.nullable(),
  changedAt: timeColumn,
  checksDone: z.int().nonnegative(),
  nextCheckAt: timeColumn.nullable(),
  askedAt: timeColumn.nullable(),
  needsPerson: flagColumn,
  shownState: state.nullable(),
  changedSinceFrom: state.nullable(),
  changedSinceTo: state.nullable(),
  changedSinceAt: timeColumn.nullable(),
  alarm: z.enum(alarms).nullable(),
  againstHand: flagColumn.nullable(),
  doubt: z.enum(doubts).nullable(),
  heldUntil: timeColumn.nullable(),
  learnedOffMs: z.int().nullable(),
  unanswered: z.int().nullable(),
  cashReturned: flagColumn,
  // Rows of before it was counted have none: nothing went back.
  returnedToCustomerPaise: paiseSchema.nullable().transform((value) => value ?? paise(0)),
  moneyCase: z.enum(['open', 'closed']).nullable(),
  // Rows of before the ledger have neither.
  sumPaise: paiseSchema.nullable(),
  sumUpiPaise: z.int().nullable(),
  paidHow: z.enum(['asked', ...moveWays]).nullable(),
  slipsPrinted: z.int().nonnegative(),
  shieldKey: z.string().min(1).nullable(),
});

/**
 * What no column shows alone. A row that reads but could not be written again, or about whose money nothing can be said,
 * would stop whoever moves or lists it, and all others with it.
 */
const wholeRowSchema = rowSchema.refine(
  (row) =>
    isOf(notSentCauses, row.state === 'not_sent', row.cause)
    && isOf(unclearCauses, row.state === 'unknown', row.cause)
    && isPaise(row.amountPaise + row.chargePaise)
    && row.returnedToCustomerPaise <= row.amountPaise + row.chargePaise
    && (row.sumPaise ?? 0) <= dueOf(priceOf(row))
    && (row.sumPaise === null) === (row.sumUpiPaise === null)
    && (row.payment !== 'on_account' || row.parts !== null || row.moneyCase === null),
  { path: ['whole'] },
);

function isOf(causes: readonly string[], isAsked: boolean, cause: string | null): boolean {
  return !isAsked || (cause !== null && causes.includes(cause));
}

/** A row of `recharges` as it is stored. */
export type RechargeRow = z.infer<typeof rowSchema>;

/** The columns a `SELECT` has to name, so that a later column never reaches an older reader. */
export const RECHARGE_COLUMNS = selected(Object.keys(rowSchema.shape));

/** Reads a stored row. @throws UnreadableRow when it is not what the journal writes. */
export function readRechargeRow(row: unknown): RechargeRow {
  return readRow(wholeRowSchema, row);
}

/** The row as every screen shows it. */
export function rechargeOf(row: RechargeRow): Recharge {
  const {
    shownState: _shown,
    changedSinceFrom: _from,
    changedSinceTo: _to,
    changedSinceAt: _at,
    againstHand: _against,
    heldUntil: _held,
    unanswered: _unanswered,
    returnedToCustomerPaise: _returned,
    moneyCase: _case,
    sumPaise: _sum,
    sumUpiPaise: _sumUpi,
    paidHow: _paidHow,
    shieldKey: _key,
    ...same
  } = row;
  return {
    ...same,
    changedSince: changedSinceOf(row),
    alarm: alarmOf(row),
    money: rowMoney(row.state, moneyOf(row), row),
  };
}

/** The open entry of *changed since*, if there is one. */
export function changedSinceOf(row: RechargeRow): Recharge['changedSince'] {
  const { changedSinceFrom: from, changedSinceTo: to, changedSinceAt: at } = row;
  return from === null || to === null || at === null ? null : { from, to, at };
}

/** The alarm of a row. One of them has a column of its own, since the older one admits no other words. */
export function alarmOf(row: RechargeRow): Recharge['alarm'] {
  return row.againstHand === true ? 'word_against_hand' : row.alarm;
}

/** What the row's columns say about its money. */
export function moneyOf(row: RechargeRow): MoneyRecord {
  const { returnedToCustomerPaise: returnedPaise, moneyCase, paidHow, sumPaise, sumUpiPaise } = row;
  const held =
    sumPaise === null || sumUpiPaise === null ? null : { cash: sumPaise - sumUpiPaise, upi: sumUpiPaise };
  return { price: priceOf(row), held, returnedPaise, moneyCase, paidHow };
}

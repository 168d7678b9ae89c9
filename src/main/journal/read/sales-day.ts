import { z } from 'zod';
import type { Day } from '../../../preload/contract/sale/overview';
import { addPaise, paise } from '../../../preload/contract/money';
import {
  payments,
  rechargeStates,
  type Payment,
  type RechargeState,
} from '../../../preload/contract/sale/recharge';
import { isOpen } from '../../recharge/sale/duplicates';
import { isPaiseSql, jsonColumn } from '../database/column-types';
import { partsSchema } from '../../../preload/contract/money-moves/parts-schemas';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import type { Readable } from '../database/handles';
import { readableRecharges, readableRows } from '../database/readable-rows';
import { needsYou } from './needs-you';
import { RECHARGE_COLUMNS } from '../rows/recharge-row';
import { PAID_BY } from '../shifts/sales-figures';

/** How many rows of a day are listed. Its totals count all of them. */
const ROWS = 200;

const groupSchema = z.object({
  state: z.enum(rechargeStates),
  payment: z.enum(payments),
  count: z.int(),
  amountPaise: paiseSchema,
});
type Group = z.infer<typeof groupSchema>;

/**
 * An Indian calendar day at a glance. Totals are amounts without the shop's charge and count successes
 * only; what is open has its own line. What waits for a person at `now` (UTC milliseconds) is of any day.
 */
export function day(db: Readable, istDate: string, now: number): Day {
  const groups = readableRows(
    db,
    groupSchema,
    db.all(
      `SELECT state, ${PAID_BY} AS payment, count(*) AS count, sum(amount_paise) AS amountPaise
       FROM recharges WHERE ist_date = @istDate AND ${isPaiseSql('amount_paise')} GROUP BY state, 2`,
      { istDate },
    ),
  );
  const succeeded = groups.filter((group) => group.state === 'success');
  return {
    istDate,
    rows: readableRecharges(
      db,
      db.all(
        `SELECT ${RECHARGE_COLUMNS} FROM recharges WHERE ist_date = @istDate ORDER BY seq DESC LIMIT ${ROWS}`,
        { istDate },
      ),
    ),
    success: total(succeeded),
    open: total(groups.filter((group) => isOpen(group.state))),
    failed: { count: total(inState(groups, 'failed')).count },
    refunded: total(inState(groups, 'refunded')),
    byPayment: byPaymentOf(succeeded, splitSales(db, istDate)),
    needsYou: needsYou(db, now),
  };
}

const splitSchema = z.object({
  payment: z.enum(payments),
  parts: jsonColumn(partsSchema),
  chargePaise: paiseSchema,
});
type Split = z.infer<typeof splitSchema>;

/** The successes of a day that were paid in more than one way: few, each with its parts. */
function splitSales(db: Readable, istDate: string): readonly Split[] {
  return readableRows(
    db,
    splitSchema,
    db.all(
      `SELECT payment, parts, charge_paise AS chargePaise FROM recharges
       WHERE ist_date = @istDate AND state = 'success' AND parts IS NOT NULL AND ${isPaiseSql('amount_paise')}`,
      { istDate },
    ),
  );
}

/** How the sold amounts were paid. The shop's charge, which is not in them, counts as paid in the largest part. */
function byPaymentOf(succeeded: readonly Group[], splits: readonly Split[]): Day['byPayment'] {
  const by: Record<Payment, number> = {
    cash: paidBy(succeeded, 'cash'),
    upi: paidBy(succeeded, 'upi'),
    on_account: paidBy(succeeded, 'on_account'),
  };
  for (const { payment, parts, chargePaise } of splits) {
    const part = { cash: parts.cashPaise, upi: parts.upiPaise, on_account: parts.onAccountPaise };
    const largest = payments.reduce((most, each) => (part[each] > part[most] ? each : most));
    // The groups have all of it under one way.
    by[payment] -= part.cash + part.upi + part.on_account - chargePaise;
    for (const each of payments) by[each] += part[each];
    by[largest] -= chargePaise;
  }
  return { cash: paise(by.cash), upi: paise(by.upi), on_account: paise(by.on_account) };
}

function inState(groups: readonly Group[], state: RechargeState): readonly Group[] {
  return groups.filter((group) => group.state === state);
}

function paidBy(groups: readonly Group[], payment: Payment): Day['byPayment'][Payment] {
  return total(groups.filter((group) => group.payment === payment)).amountPaise;
}

function total(groups: readonly Group[]): Day['success'] {
  return {
    count: groups.reduce((sum, group) => sum + group.count, 0),
    amountPaise: addPaise(paise(0), ...groups.map((group) => group.amountPaise)),
  };
}

import { paise } from '../../../preload/contract/money';
import type { Day } from '../../../preload/contract/sale/overview';
import type { RechargeState } from '../../../preload/contract/sale/recharge';
import { isOpen } from '../../recharge/sale/duplicates';
import type { Readable } from '../database/handles';
import { readableRecharges } from '../database/readable-rows';
import { paidByWay, salesSums, type SalesGroup } from '../reports/sales-sums';
import { RECHARGE_COLUMNS } from '../rows/recharge-row';
import { needsYou } from './needs-you';

/** How many rows of a day are listed. Its totals count all of them. */
const ROWS = 200;

/**
 * An Indian calendar day at a glance. Totals are amounts without the shop's charge and count successes
 * only; what is open has its own line. What waits for a person at `now` (UTC milliseconds) is of any day.
 */
export function day(db: Readable, istDate: string, now: number): Day {
  const groups = salesSums(db, { where: 'ist_date = @istDate', are: { istDate } }, []);
  return {
    istDate,
    rows: readableRecharges(
      db,
      db.all(
        `SELECT ${RECHARGE_COLUMNS} FROM recharges WHERE ist_date = @istDate ORDER BY seq DESC LIMIT ${ROWS}`,
        { istDate },
      ),
    ),
    success: total(groups, 'success'),
    open: sumOf(groups.filter((group) => isOpen(group.state))),
    failed: { count: total(groups, 'failed').count },
    refunded: total(groups, 'refunded'),
    byPayment: byPaymentOf(groups.filter(({ state }) => state === 'success')),
    needsYou: needsYou(db, now),
  };
}

function total(groups: readonly SalesGroup[], state: RechargeState): Day['success'] {
  return sumOf(groups.filter((group) => group.state === state));
}

function sumOf(groups: readonly SalesGroup[]): Day['success'] {
  return {
    count: groups.reduce((sum, group) => sum + group.count, 0),
    amountPaise: paise(groups.reduce((sum, group) => sum + group.amountPaise, 0)),
  };
}

/** How the sold amounts were paid. The shop's charge, which is not in them, counts as paid in the largest part. */
function byPaymentOf(succeeded: readonly SalesGroup[]): Day['byPayment'] {
  const { cash, upi, on_account } = paidByWay(succeeded);
  return { cash: paise(cash), upi: paise(upi), on_account: paise(on_account) };
}

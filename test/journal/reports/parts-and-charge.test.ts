import { expect, test } from 'vitest';
import { periodSalesOf } from '../../../src/main/journal/reports/period-sales-of';
import { paise } from '../../../src/preload/contract/money';
import type { PaidParts } from '../../../src/preload/contract/money-moves/move';
import { after, anIntent, aRefId, NOON, rechargeReply, WINDOW } from '../support/builders';
import { openTestJournal } from '../support/open-journal';

const DAY = '2026-01-10';

/** A sale of ₹10 with a charge of ₹100: what was paid by each way, as a day and a period of that day tell it. */
async function paidByWays(cash: number, upi: number, onAccount: number, charge = 100_00) {
  const { journal } = await openTestJournal();
  const parts: PaidParts = {
    cashPaise: paise(cash),
    upiPaise: paise(upi),
    onAccountPaise: paise(onAccount),
  };
  const sale = { amountPaise: paise(cash + upi + onAccount - charge), chargePaise: paise(charge), parts };
  const payment = onAccount > 0 ? 'on_account' : 'cash';
  journal.openIntent(anIntent(1, { ...sale, payment, customerName: 'Asha' }), WINDOW, after(0));
  journal.enter(aRefId(1), { kind: 'sending' }, after(1));
  journal.enter(aRefId(1), rechargeReply('Success'), after(2));
  const day = journal.day(DAY, NOON);
  const period = periodSalesOf(journal.periodSlice({ from: DAY, to: DAY }, null).groups);
  expect(period.byWay).toEqual(day.byPayment);
  return day.byPayment;
}

test('a charge that is more than the largest part is of the next one, too: no way was paid less than nothing', async () => {
  expect(await paidByWays(60_00, 50_00, 0)).toEqual({ cash: 0, upi: 10_00, on_account: 0 });
  expect(await paidByWays(30_00, 40_00, 40_00)).toEqual({ cash: 10_00, upi: 0, on_account: 0 });
  expect(await paidByWays(60_00, 60_00, 60_00, 130_00)).toEqual({ cash: 0, upi: 0, on_account: 50_00 });
});

test('a charge that the largest part covers is of that part alone', async () => {
  expect(await paidByWays(100_00, 99_00, 5_00, 5_00)).toEqual({ cash: 95_00, upi: 99_00, on_account: 5_00 });
  expect(await paidByWays(5_00, 100_00, 100_00, 5_00)).toEqual({
    cash: 5_00,
    upi: 95_00,
    on_account: 100_00,
  });
});

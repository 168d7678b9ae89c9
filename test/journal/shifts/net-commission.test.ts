import { expect, test } from 'vitest';
import type { CommissionTerms } from '../../../src/preload/contract/earnings/commission';
import { paise } from '../../../src/preload/contract/money';
import { aDay } from './a-day';

const ACCOUNT = 'https://gateway.example|shop1';

/** 3 % up to ₹100, flat ₹4 above, GST in it and 5 % held back: of ₹199 the gateway keeps back 4.00 less 0.17 of tax. */
const terms = (isNet: boolean): CommissionTerms => ({
  slabs: [
    { fromPaise: paise(0), kind: 'percent', rate: 3000 },
    { fromPaise: paise(100_00), kind: 'flat', rate: 4_00 },
  ],
  isNet,
  gstBasisPoints: 1800,
  tdsBasisPoints: 500,
});

/** A day with ₹199 that is refunded in the next close, and that day with ₹50 and a ₹30 that fails. */
async function twoDays(isNet: boolean, endRupees: readonly [number, number]) {
  const at = await aDay();
  const told = (rupees: number) =>
    at.database
      .prepare(
        `INSERT INTO balances (account_id, kind, at, balance_paise, source) VALUES (?, 'recharge', 0, ?, 'balance_call')`,
      )
      .run(ACCOUNT, Math.round(rupees * 100));
  at.journal.setCommission({ operator: 'AT', fromDate: '2026-01-01', terms: terms(isNet) }, at.time());
  told(1000);
  at.close(0);
  at.sell();
  told(endRupees[0]);
  const first = at.close(199).figures.period.wallets[0];
  at.becomes(1, 'Refunded');
  at.sell({ sum: 50 });
  at.sell({ sum: 30, word: 'Failure' });
  told(endRupees[1]);
  return { first, second: at.close(279).figures.period.wallets[0] };
}

test('a close takes from the wallet what the gateway takes: the amount less the commission that stays with the shop', async () => {
  // 199 less 3.83; of 50: 1.50 less 0.06.
  const { first, second } = await twoDays(true, [804.83, 951.44]);
  expect(first).toMatchObject({ debitsPaise: 195_17, expectedPaise: 804_83, unexplainedPaise: 0 });
  expect(second).toMatchObject({
    debitsPaise: 48_56,
    refundsPaise: 195_17,
    expectedPaise: 951_44,
    unexplainedPaise: 0,
  });
});

test('a commission that is paid later takes nothing off what the gateway takes', async () => {
  const { first, second } = await twoDays(false, [801, 950]);
  expect(first).toMatchObject({ debitsPaise: 199_00, unexplainedPaise: 0 });
  expect(second).toMatchObject({ debitsPaise: 50_00, refundsPaise: 199_00, unexplainedPaise: 0 });
});

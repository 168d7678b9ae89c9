import { expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { after, anIntent, aRefId, rechargeReply, WINDOW } from '../support/builders';
import { openTestJournal } from '../support/open-journal';

test('a sale that was paid in parts counts by its parts; the charge is in none of them', async () => {
  const { journal } = await openTestJournal();
  const sell = (n: number, parts: readonly [number, number, number], chargePaise: number): void => {
    const [cash, upi, onAccount] = parts.map((rupees) => paise(rupees * 100));
    const intent = anIntent(n, {
      number: String(9_876_500_000 + n),
      amountPaise: paise(parts.reduce((sum, part) => sum + part * 100, -chargePaise)),
      chargePaise: paise(chargePaise),
      payment: onAccount === 0 ? 'cash' : 'on_account',
      customerName: 'Sunita',
      parts: {
        cashPaise: cash ?? paise(0),
        upiPaise: upi ?? paise(0),
        onAccountPaise: onAccount ?? paise(0),
      },
    });
    journal.openIntent(intent, WINDOW, after(n));
    journal.enter(aRefId(n), { kind: 'sending' }, after(n));
    journal.enter(aRefId(n), rechargeReply('Success'), after(n));
  };
  sell(1, [200, 49, 0], 0);
  // The part on account is smaller than the charge.
  sell(2, [103, 0, 2], 5_00);
  expect(journal.day('2026-01-10', after(100).at)).toMatchObject({
    success: { count: 2, amountPaise: 349_00 },
    byPayment: { cash: 298_00, upi: 49_00, on_account: 2_00 },
  });
});

test('the money of a day has its moves by kind and way; what was taken back is not in them', async () => {
  const { journal } = await openTestJournal();
  const move = { way: 'cash', reason: 'Tea' } as const;
  journal.moveDrawer({ ...move, kind: 'other_sale', amountPaise: paise(40_00) }, after(1), 'request-1');
  journal.moveDrawer({ ...move, kind: 'paid_out', amountPaise: paise(20_00) }, after(2), 'request-2');
  journal.moveDrawer({ ...move, kind: 'paid_out', amountPaise: paise(15_00) }, after(3), 'request-3');
  journal.moveDrawer(
    { ...move, kind: 'other_sale', way: 'upi', amountPaise: paise(10_00) },
    after(4),
    'request-4',
  );
  journal.reverseMove({ seq: 2, reason: 'typed twice' }, after(5), 'request-5');
  expect(journal.movesOfDay('2026-01-10')).toEqual([
    { kind: 'paid_out', cashPaise: -15_00, upiPaise: 0 },
    { kind: 'other_sale', cashPaise: 40_00, upiPaise: 10_00 },
  ]);
  expect(journal.movesOfDay('2026-01-11')).toEqual([]);
});

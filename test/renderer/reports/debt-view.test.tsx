import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import type { Debt, DebtDetails } from '../../../src/preload/contract/sale/debts';
import { DebtView } from '../../../src/renderer/src/screens/reports/debts/debt-view';
import { aRecharge } from '../history/a-recharge';

vi.mock('../../../src/renderer/src/page/use-say', async () => {
  const { say } = await import('../../support/say');
  return { useSay: () => say };
});

const details = vi.hoisted((): { now: DebtDetails } => ({ now: { sales: [], payments: [] } }));
vi.mock('../../../src/renderer/src/screens/reports/debts/use-debt-details', () => ({
  useDebtDetails: () => details.now,
}));
vi.mock('../../../src/renderer/src/screens/reports/debts/payment-form', () => ({ PaymentForm: () => null }));

test('of a sale that was paid in parts the account lists what was put on it, so that its lines come to what is owed', () => {
  details.now = {
    sales: [
      aRecharge({
        amountPaise: paise(199_00),
        chargePaise: paise(5_00),
        payment: 'on_account',
        parts: { cashPaise: paise(104_00), upiPaise: paise(0), onAccountPaise: paise(100_00) },
      }),
      aRecharge({ amountPaise: paise(50_00), chargePaise: paise(1_00), payment: 'on_account', parts: null }),
    ],
    payments: [],
  };
  const debt: Debt = {
    debtor: 'sunita',
    name: 'Sunita',
    phone: null,
    sales: 2,
    owesPaise: paise(151_00),
    overpaidPaise: paise(0),
    lastAt: 0,
  };
  const table = /<tbody>.*<\/tbody>/.exec(
    renderToStaticMarkup(<DebtView debt={debt} onOpen={() => undefined} onPaid={() => undefined} />),
  )?.[0];
  const amounts = [...(table ?? '').matchAll(/<td class="amount">(.*?)<\/td>/g)].map(([, cell = '']) =>
    cell.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' '),
  );
  expect(amounts).toEqual(['₹ 100', '₹ 51']);
});

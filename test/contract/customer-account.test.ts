import { expect, test } from 'vitest';
import type { CustomerDetails } from '../../src/preload/contract/customers/customer';
import { customerAccount } from '../../src/preload/contract/customers/customer-account';
import { paise } from '../../src/preload/contract/money';
import type { DebtPayment } from '../../src/preload/contract/sale/debts';
import { aRecharge } from '../support/slips/a-recharge';

const NOON = Date.parse('2026-01-10T12:00:00+05:30');

const sale = (minutes: number, rupees: number, parts: { readonly onAccount: number } | null = null) =>
  aRecharge({
    createdAt: NOON + minutes * 60_000,
    amountPaise: paise(rupees * 100),
    chargePaise: paise(0),
    payment: 'on_account',
    parts:
      parts === null
        ? null
        : {
            cashPaise: paise((rupees - parts.onAccount) * 100),
            upiPaise: paise(0),
            onAccountPaise: paise(parts.onAccount * 100),
          },
  });

const payment = (
  minutes: number,
  rupees: number,
  direction: DebtPayment['direction'] = 'paid_back',
): DebtPayment => ({
  seq: minutes,
  at: NOON + minutes * 60_000,
  direction,
  amountPaise: paise(rupees * 100),
  payment: 'cash',
  note: '',
});

function customer(changes: Partial<CustomerDetails>): CustomerDetails {
  return {
    id: 1,
    name: 'Sunita',
    phones: [],
    owesPaise: paise(0),
    overpaidPaise: paise(0),
    limitPaise: null,
    lastAt: NOON,
    debtor: 'sunita',
    numbers: [],
    sales: [],
    onAccount: [],
    payments: [],
    joined: [],
    alike: [],
    ...changes,
  };
}

const told = (of: CustomerDetails) =>
  customerAccount(of, null).lines.map(({ paise: by, balancePaise }) => [by, balancePaise]);

test('an account is told oldest first, and ends with what is owed now', () => {
  const account = customer({
    owesPaise: paise(149_00),
    onAccount: [sale(30, 49), sale(0, 199)],
    payments: [payment(10, 99)],
  });
  expect(told(account)).toEqual([
    [199_00, 199_00],
    [-99_00, 100_00],
    [49_00, 149_00],
  ]);
});

test('of a sale in parts only the part on account is owed; what was paid too much stands below nothing', () => {
  const account = customer({
    overpaidPaise: paise(20_00),
    onAccount: [sale(0, 199, { onAccount: 50 })],
    payments: [payment(10, 100), payment(20, 30, 'given_back')].toReversed(),
  });
  expect(told(account)).toEqual([
    [50_00, 50_00],
    [-100_00, -50_00],
    [30_00, -20_00],
  ]);
});

test('where main told the newest 200 payments only, older sales are left out: their balance would be a guess', () => {
  const payments = Array.from({ length: 200 }, (_, n) => payment(1000 - n, 1));
  const account = customer({ owesPaise: paise(0), onAccount: [sale(900, 10), sale(5, 500)], payments });
  expect(customerAccount(account, null).lines.filter(({ kind }) => kind === 'sale')).toHaveLength(1);
});

/** Noon of the 10th, 11th and 12th of January. */
const DAY = 24 * 60;
const threeDays = customer({
  owesPaise: paise(129_00),
  onAccount: [sale(2 * DAY, 49), sale(DAY, 30), sale(0, 199)],
  payments: [payment(2 * DAY + 10, 100), payment(DAY + 10, 49)],
});

test('of some days it says what was owed before and behind them, and what they come to', () => {
  const { lines, ...sums } = customerAccount(threeDays, { from: '2026-01-11', to: '2026-01-11' });
  expect(lines.map((line) => line.balancePaise)).toEqual([229_00, 180_00]);
  expect(sums).toEqual({
    beforePaise: 199_00,
    boughtPaise: 30_00,
    paidPaise: 49_00,
    givenBackPaise: 0,
    balancePaise: 180_00,
  });
});

test('of days without a line it says what was owed then', () => {
  const empty = (from: string, to: string) => {
    const { lines, beforePaise, balancePaise } = customerAccount(threeDays, { from, to });
    return [lines.length, beforePaise, balancePaise];
  };
  expect(empty('2026-01-01', '2026-01-09')).toEqual([0, 0, 0]);
  expect(empty('2026-01-13', '2026-01-31')).toEqual([0, 129_00, 129_00]);
});

test('of the newest lines only, what was before them is one sum', () => {
  const { lines, beforePaise, balancePaise } = customerAccount(threeDays, null, 2);
  expect(lines).toHaveLength(2);
  expect([beforePaise, balancePaise]).toEqual([180_00, 129_00]);
});

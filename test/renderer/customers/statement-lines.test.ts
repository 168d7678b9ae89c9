import { expect, test } from 'vitest';
import type { CustomerDetails } from '../../../src/preload/contract/customers/customer';
import { paise } from '../../../src/preload/contract/money';
import type { DebtPayment } from '../../../src/preload/contract/sale/debts';
import { statementLines } from '../../../src/renderer/src/screens/reports/customers/account/statement-lines';
import { statementText } from '../../../src/renderer/src/screens/reports/customers/account/statement-text';
import { aRecharge } from '../history/a-recharge';
import { say } from '../../support/say';

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
  statementLines(of).map(({ paise: by, balancePaise }) => [by, balancePaise]);

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
  expect(statementLines(account).filter(({ kind }) => kind === 'sale')).toHaveLength(1);
});

test('it is a text that can be sent', () => {
  const account = customer({
    owesPaise: paise(100_00),
    onAccount: [sale(0, 199)],
    payments: [payment(10, 99)],
  });
  expect(statementText(say, account, statementLines(account), 'Sharma Mobile')).toBe(
    [
      'Sharma Mobile: account of Sunita',
      '10 Jan 2026, 12:00 · Airtel 98765 43210 · ₹ 199 · due ₹ 199',
      '10 Jan 2026, 12:10 · Paid back, Cash · − ₹ 99 · due ₹ 100',
    ].join('\n'),
  );
});

import { expect, test } from 'vitest';
import { customerAccount } from '../../../src/preload/contract/customers/customer-account';
import { paise } from '../../../src/preload/contract/money';
import { statementText } from '../../../src/renderer/src/screens/reports/customers/account/statement-text';
import { aRecharge } from '../history/a-recharge';
import { say } from '../../support/say';

const NOON = Date.parse('2026-01-10T12:00:00+05:30');
const sunita = { id: 1, name: 'Sunita', phones: [] };
const account = customerAccount(
  {
    owesPaise: paise(100_00),
    overpaidPaise: paise(0),
    onAccount: [
      aRecharge({
        createdAt: NOON,
        amountPaise: paise(199_00),
        chargePaise: paise(0),
        payment: 'on_account',
      }),
    ],
    payments: [
      {
        seq: 1,
        at: NOON + 600_000,
        direction: 'paid_back',
        amountPaise: paise(99_00),
        payment: 'cash',
        note: '',
      },
    ],
  },
  null,
);

test('an account is a text that can be sent', () => {
  expect(statementText(say, sunita, account, 'Sharma Mobile')).toBe(
    [
      'Sharma Mobile: account of Sunita',
      '10 Jan 2026, 12:00 · Airtel 98765 43210 · ₹ 199 · due ₹ 199',
      '10 Jan 2026, 12:10 · Paid back, Cash · − ₹ 99 · due ₹ 100',
    ].join('\n'),
  );
});

test('of some days it begins with what was due before them', () => {
  const later = { ...account, lines: [], beforePaise: 100_00 };
  expect(statementText(say, sunita, later, 'Sharma Mobile')).toBe(
    ['Sharma Mobile: account of Sunita', 'Owed before: ₹ 100'].join('\n'),
  );
});

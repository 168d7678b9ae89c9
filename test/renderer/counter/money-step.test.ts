import { expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { moneyStep } from '../../../src/renderer/src/screens/counter/money/money-step';
import { aRecharge } from '../history/a-recharge';

const { money } = aRecharge();

function owed(sum: number, upi: number, toCustomer = sum) {
  return aRecharge({
    state: 'failed',
    money: {
      ...money,
      sumPaise: paise(sum * 100),
      sumUpiPaise: upi * 100,
      toCustomerPaise: paise(toCustomer * 100),
      toShopPaise: paise(0),
    },
  });
}

test.each([
  ['cash', owed(199, 0), { way: 'cash', amountPaise: 199_00 }],
  ['UPI', owed(199, 199), { way: 'upi', amountPaise: 199_00 }],
  ['parts, the larger in cash', owed(249, 49), { way: 'cash', amountPaise: 200_00 }],
  ['parts, the larger by UPI', owed(249, 200), { way: 'upi', amountPaise: 200_00 }],
  ['cash, of which more than all went back by UPI', owed(100, -99), { way: 'cash', amountPaise: 100_00 }],
])('what came in %s goes back as it came, and never more than is owed', (_, row, step) => {
  expect(moneyStep(row)).toEqual({ how: 'cash_returned', ...step });
});

test('what lacks after a late success is received as it was sold; where nothing is owed there is no step', () => {
  const late = { ...money, sumPaise: paise(0), toShopPaise: paise(199_00) };
  expect(moneyStep(aRecharge({ payment: 'upi', money: late }))).toEqual({
    how: 'cash_received',
    way: 'upi',
    amountPaise: 199_00,
  });
  expect(moneyStep(aRecharge())).toBeNull();
});

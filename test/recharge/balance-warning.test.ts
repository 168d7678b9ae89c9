import { describe, expect, test } from 'vitest';
import { balanceKindOf } from '../../src/preload/contract/rules/balance-kind';
import { paise } from '../../src/preload/contract/money';
import { categories } from '../../src/preload/contract/operators/operator';
import { balanceWarning } from '../../src/main/recharge/sale/balance-warning';
import { healthWithBalance, notAsked } from '../../src/main/recharge/follow-up/health';

const one = healthWithBalance(
  notAsked,
  { kind: 'recharge', balancePaise: paise(600_00), at: 10 },
  paise(500_00),
);
const two = healthWithBalance(one, { kind: 'utility', balancePaise: paise(90_00), at: 20 }, paise(100_00));

describe('before the customer pays', () => {
  test('what is recharged uses the recharge balance, every bill the utility balance', () => {
    expect(categories.filter((category) => balanceKindOf(category) === 'recharge')).toEqual([
      'prepaid',
      'postpaid',
      'dth',
    ]);
  });

  test('nothing is warned of when no balance is known, or there is enough', () => {
    expect(balanceWarning(notAsked, 'prepaid', paise(199_00))).toBeNull();
    expect(balanceWarning(one, 'prepaid', paise(600_00))).toBeNull();
    expect(balanceWarning(two, 'prepaid', paise(199_00))).toBeNull();
  });

  test('a sale above the balance is warned of, with when the balance was told', () => {
    expect(balanceWarning(one, 'dth', paise(600_01))).toEqual({
      kind: null,
      balancePaise: 600_00,
      at: 10,
      tooLittle: true,
    });
  });

  test('a bill is held against the utility balance, where there is one', () => {
    expect(balanceWarning(two, 'electricity', paise(50_00))).toEqual({
      kind: 'utility',
      balancePaise: 90_00,
      at: 20,
      tooLittle: false,
    });
    expect(balanceWarning(two, 'electricity', paise(91_00))?.tooLittle).toBe(true);
    expect(balanceWarning(one, 'electricity', paise(700_00))?.kind).toBeNull();
    expect(balanceWarning(two, 'prepaid', paise(601_00))?.kind).toBe('recharge');
  });
});

import { expect, test } from 'vitest';
import { PRACTICE_ACCOUNT_ID } from '../../../src/main/practice/practice-login';
import { paise } from '../../../src/preload/contract/money';
import { rechargeStates } from '../../../src/preload/contract/sale/recharge';
import { changeToGive } from '../../../src/renderer/src/screens/counter/outcome/change-to-give';
import { aRecharge } from '../history/a-recharge';

const { accountId } = aRecharge();
const given = { payment: 'cash', returnedPaise: paise(301_00), accountId } as const;

test('the change stays in sight for as long as the shop keeps the money', () => {
  const shown = rechargeStates.filter((state) => changeToGive({ ...given, state }) !== null);
  expect(shown).toEqual(['created', 'sent', 'pending', 'unknown', 'success']);
  expect(changeToGive({ ...given, state: 'success' })).toBe(paise(301_00));
});

test('nothing is said where nothing is given back', () => {
  const state = 'success';
  expect(changeToGive({ ...given, state, returnedPaise: paise(0) })).toBeNull();
  expect(changeToGive({ ...given, state, returnedPaise: null })).toBeNull();
  expect(changeToGive({ ...given, state, payment: 'upi' })).toBeNull();
  expect(changeToGive({ ...given, state, accountId: PRACTICE_ACCOUNT_ID })).toBeNull();
});

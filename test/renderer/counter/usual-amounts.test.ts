import { expect, test } from 'vitest';
import type { NumberHint } from '../../../src/preload/contract/sale/sale';
import { paise, type Paise } from '../../../src/preload/contract/money';
import { usualAmounts } from '../../../src/renderer/src/screens/counter/entry/usual-amounts';
import { starterCatalogue } from '../../operators/starter-catalogue';

const airtel = starterCatalogue().operators.find(({ code }) => code === 'AT');

function hintWith(operatorCode: string, ...lastAmountsPaise: readonly Paise[]): NumberHint {
  return { source: 'journal', operatorCode, operatorName: 'Airtel', times: 2, lastAt: 1, lastAmountsPaise };
}

test('the amounts this number took before come first, none twice', () => {
  const amounts = usualAmounts(airtel ?? null, hintWith('AT', paise(23_900), paise(19_900)), []);
  expect(amounts.slice(0, 2)).toEqual([23_900, 19_900]);
  expect(new Set(amounts).size).toBe(amounts.length);
});

test('what the number took from another operator is not offered', () => {
  expect(usualAmounts(airtel ?? null, hintWith('JIO', paise(66_600)), [])).not.toContain(66_600);
});

test('an operator with listed amounts offers only those', () => {
  if (airtel === undefined) throw new Error('no Airtel in the starter catalogue');
  const listed = { ...airtel, amount: { ...airtel.amount, allowedPaise: [paise(10_000), paise(20_000)] } };
  expect(usualAmounts(listed, hintWith('AT', paise(19_900)), [paise(30_000)])).toEqual([10_000, 20_000]);
});

test('nothing is offered before anything is known', () => {
  expect(usualAmounts(null, null, [])).toEqual([]);
});

test('what the shop sells most comes after the number’s own and before what the owner has set', () => {
  const amounts = usualAmounts(airtel ?? null, hintWith('AT', paise(23_900)), [paise(77_700), paise(23_900)]);
  expect(amounts.slice(0, 2)).toEqual([23_900, 77_700]);
  expect(amounts).toContain(airtel?.quickAmountsPaise[0]);
});

import { expect } from '@playwright/test';
import type { CounterPage, Sale } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';

/** Sells from an idle counter; answers how many keys that took. */
async function keysFor(counter: CounterPage, sale: Sale): Promise<number> {
  counter.keys.restart();
  await counter.sell(sale);
  await counter.shows('Success');
  return counter.keys.pressed;
}

test('a sale takes no more keys than it may', async ({ counter, gateway }) => {
  const number = '9876502001';
  const fresh = await keysFor(counter, { number, operator: 'ai', amount: '199' });
  expect(fresh, 'prepaid to a new number').toBeLessThanOrEqual(20);

  const known = await keysFor(counter, { number, amount: '299' });
  expect(known, 'prepaid to a known number').toBeLessThanOrEqual(16);

  const dth = await keysFor(counter, { number: '3012345678', amount: '350' });
  expect(dth, 'DTH, known by its rule').toBeLessThanOrEqual(20);

  const namedDth = await keysFor(counter, { number: '2012345678', operator: 'd2', amount: '350' });
  expect(namedDth, 'DTH, chosen').toBeLessThanOrEqual(20);

  const bill = { number: '123456789012', operator: 'mse', amount: '1250', fields: ['4321'] };
  expect(await keysFor(counter, bill), 'electricity with one field').toBeLessThanOrEqual(30);

  const sent = gateway.requests('recharge').map(({ params }) => params);
  expect(sent).toMatchObject([
    { number, operator: 'AT', amount: '199' },
    { number, operator: 'AT', amount: '299' },
    { number: '3012345678', operator: 'ATDTH', amount: '350' },
    { number: '2012345678', operator: 'VDDTH', amount: '350' },
    { number: '123456789012', operator: 'MSEDCL', amount: '1250', field1: '4321' },
  ]);
});

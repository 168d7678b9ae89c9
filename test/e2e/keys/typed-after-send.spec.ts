import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';
import { slowCall } from '../../support/trouble/slow-call';

const sale = { number: '9876505001', operator: 'ai', amount: '199' } as const;
const next = '9876505002';

/** A person's pace. */
const KEY_MS = 80;

for (const slowMs of [0, 50, 250, 900]) {
  test(`what is typed after Send is the next number, when the disk takes ${slowMs} ms`, async ({
    counter,
    galla,
    gateway,
  }) => {
    await slowCall(galla.app, 'recharge:submit', slowMs);
    await counter.toReadBack(sale);
    await expect(counter.send).toBeFocused();
    await counter.page.keyboard.press('Enter');
    await counter.page.keyboard.type(next, { delay: KEY_MS });
    await expect(counter.readBack).toBeHidden();
    await expect(counter.number).toBeFocused();
    await expect(counter.number).toHaveValue('98765 05002');
    await expect(counter.word(counter.row(sale.number))).toHaveText('Success');
    expect(gateway.requests('recharge')).toHaveLength(1);
  });
}

test('fingers that are on the next digit before Enter is up lose nothing', async ({ counter, galla }) => {
  await slowCall(galla.app, 'recharge:submit', 250);
  const { keyboard } = counter.page;
  await counter.toReadBack(sale);
  await expect(counter.send).toBeFocused();
  await keyboard.down('Enter');
  await keyboard.down('9');
  await keyboard.up('Enter');
  await keyboard.up('9');
  await keyboard.type('876505', { delay: KEY_MS });
  await keyboard.press('Backspace');
  await keyboard.type('5002', { delay: KEY_MS });
  await expect(counter.number).toHaveValue('98765 05002');
  await expect(counter.word(counter.row(sale.number))).toHaveText('Success');
});

test('a whole number typed after Send goes on to its operator, and sends nothing', async ({
  counter,
  galla,
  gateway,
}) => {
  await slowCall(galla.app, 'recharge:submit', 1500);
  await counter.toReadBack(sale);
  await expect(counter.send).toBeFocused();
  await counter.page.keyboard.press('Enter');
  await counter.page.keyboard.type(next, { delay: 40 });
  await counter.page.keyboard.press('Enter');
  await counter.page.keyboard.press('Enter');
  await expect(counter.operator).toBeFocused();
  await expect(counter.number).toHaveValue('98765 05002');
  expect(gateway.requests('recharge')).toHaveLength(1);
});

import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { says } from '../../support/scripted-gateway/behaviour';

const number = '9876501201';

test('a sale is split by keyboard, and costs nobody a key who does not split', async ({ counter }) => {
  const { page, keys, readBack, send } = counter;
  await counter.toReadBack({ number, operator: 'ai', amount: '249' });
  await keys.press('s');
  const cash = readBack.getByRole('textbox', { name: 'Cash', exact: true });
  const upi = readBack.getByRole('textbox', { name: 'UPI', exact: true });
  await expect(cash).toBeFocused();
  await expect(send).toBeDisabled();
  await expect(readBack).toContainText('Split it into two parts that add up.');
  await keys.type('200');
  await expect(upi).toHaveValue('49');
  await expect(send).toBeEnabled();
  await keys.press('Enter');
  await expect(readBack).toBeHidden();
  await counter.shows('Success');
  const refId = await counter.id('Ref id');
  expect(await call(page, 'recharge:details', { refId })).toMatchObject({
    value: {
      recharge: {
        payment: 'cash',
        parts: { cashPaise: 200_00, upiPaise: 49_00, onAccountPaise: 0 },
        money: { sumPaise: 249_00, sumUpiPaise: 49_00 },
      },
    },
  });
});

test('parts that do not add up are not sent, and one way of payment is one step back', async ({
  counter,
  gateway,
}) => {
  const { keys, readBack, send } = counter;
  await counter.toReadBack({ number, operator: 'ai', amount: '249' });
  await keys.press('s');
  await readBack.getByRole('textbox', { name: 'Cash', exact: true }).fill('300');
  await keys.press('Enter');
  await expect(send).toBeDisabled();
  await expect(readBack).toBeVisible();
  await keys.press('Escape');
  await expect(readBack.getByRole('textbox', { name: 'Cash', exact: true })).toHaveCount(0);
  await expect(readBack).toBeVisible();
  expect(gateway.requests('recharge')).toHaveLength(0);
  await counter.pressSend();
  await counter.shows('Success');
});

test('what was paid for a failed one counts for the next sale of the number, and the read-back says what to take', async ({
  counter,
  gateway,
}) => {
  const { page, readBack } = counter;
  gateway.plan(number, says('Failure'));
  const failed = await counter.sell({ number, operator: 'ai', amount: '199' });
  await counter.shows('Failed');
  gateway.plan(number, says('Success'));
  await counter.toReadBack({ number, operator: 'ai', amount: '249' });
  await expect(readBack).toContainText('₹ 199 of the failed one counts for this sale.');
  await expect(readBack).toContainText('If you took it: take ₹ 50 more.');
  await counter.pressSend();
  await counter.shows('Success');
  expect(await call(page, 'recharge:details', { refId: failed })).toMatchObject({
    value: { recharge: { money: { sumPaise: 0, isOpen: false } } },
  });
  await expect(page.getByText('Nothing needs you.')).toBeVisible();
});

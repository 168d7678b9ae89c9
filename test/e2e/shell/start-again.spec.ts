import { expect } from '@playwright/test';
import { call } from '../../support/electron-app';
import { test } from '../../support/counter-test';

test('what was not sent is started again with one key, as a new recharge that is linked to the old one', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  await gateway.setConnections('refuse');
  const first = await counter.sell({ number: '9876505001', operator: 'airtel', amount: '199' });
  await counter.shows('Not sent');
  await expect(page.getByText(/unreachable since \d\d:\d\d/)).toBeVisible();

  await gateway.setConnections('normal');
  await counter.keys.press('F6');
  await expect(counter.amount).toBeFocused();
  await expect(counter.number).toHaveValue('98765 05001');
  await expect(counter.operator).toHaveValue('Airtel');
  await expect(counter.amount).toHaveValue('199');
  expect(gateway.requests('recharge')).toEqual([]);

  await counter.keys.press('Enter');
  await counter.pressSend();
  await counter.shows('Success');
  const second = await counter.id('Ref id');
  expect(second).not.toBe(first);
  const details = await call(page, 'recharge:details', { refId: second });
  expect(details.ok && details.value.recharge.restartOf).toBe(first);
  const before = await call(page, 'recharge:details', { refId: first });
  expect(before.ok && before.value.recharge.state).toBe('not_sent');
  expect(gateway.seen()).toEqual(new Map([[second, 1]]));

  // There is nothing to start again now.
  await counter.keys.press('F6');
  await expect(counter.number).toHaveValue('');
});

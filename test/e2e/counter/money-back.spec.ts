import { expect } from '@playwright/test';
import type { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { says, thenBecomes } from '../../support/scripted-gateway/behaviour';
import { aRequestId } from '../../support/builders/a-request-id';

const number = '9876501001';

/** Asks for the status as soon as the gateway may be asked. */
async function checks(counter: CounterPage, refId: string, state: string): Promise<void> {
  await expect(async () => {
    const checked = await call(counter.page, 'recharge:check', { refId });
    expect(checked).toMatchObject({ ok: true, value: { state } });
  }).toPass({ timeout: 60_000 });
}

test('money goes back in parts: the form offers the rest, and says what is left', async ({
  counter,
  gateway,
}) => {
  gateway.plan(number, thenBecomes(says('Accepted'), 'Failure', 0));
  const refId = await counter.sell({ number, operator: 'ai', amount: '199' });
  await counter.shows('Pending');
  await expect(counter.outcome).toContainText('Take the money. Give the pending slip. Do not send again.');
  await checks(counter, refId, 'failed');
  await counter.shows('Failed');
  await expect(counter.outcome).toContainText('It failed after all. Give ₹ 199 back.');

  const waiting = counter.page.getByRole('region', { name: 'Needs you', exact: true });
  await expect(waiting).toContainText('It failed after all. Give ₹ 199 back.');
  const deal = waiting.getByRole('button', { name: 'Mark as done: 98765 01001', exact: true });
  const amount = waiting.getByRole('textbox', { name: 'Amount returned', exact: true });
  const who = waiting.getByRole('textbox', { name: 'Done by', exact: true });
  const record = waiting.getByRole('button', { name: 'Record it', exact: true });

  await deal.press('Enter');
  await expect(amount).toHaveValue('199');
  await amount.fill('200');
  await who.fill('Asha');
  await record.press('Enter');
  await expect(waiting).toContainText('That is more than is owed: ₹ 199.');
  await amount.fill('150');
  await record.press('Enter');
  // Said beside the outcome, which is the same recharge.
  await expect(
    counter.page.getByText('₹ 150 given back in cash. Slip of return No. 1. ₹ 49 is still owed.'),
  ).toBeVisible();
  await expect(waiting).toContainText('It failed after all. Give ₹ 49 back.');
  await expect(counter.outcome).toContainText('It failed after all. Give ₹ 49 back.');

  await deal.press('Enter');
  await expect(amount).toHaveValue('49');
  await who.fill('Asha');
  await record.press('Enter');
  await expect(waiting).toHaveCount(0);
  await expect(counter.outcome).toContainText('It failed after all. The money was given back.');
});

test('a success that comes after pending does not ask for the money a second time', async ({
  counter,
  gateway,
}) => {
  gateway.plan(number, thenBecomes(says('Accepted'), 'Success', 0));
  const refId = await counter.sell({ number, operator: 'ai', amount: '199' });
  await counter.shows('Pending');
  await checks(counter, refId, 'success');
  await counter.shows('Success');
  await expect(counter.outcome).toContainText('It went through after all. Keep the money.');
  const told = {
    requestId: aRequestId(),
    refId,
    how: 'customer_told',
    amount: '',
    way: 'cash',
    who: 'Asha',
  } as const;
  expect(await call(counter.page, 'recharge:deal-with', told)).toMatchObject({ ok: true });
  await expect(counter.outcome).toContainText('Keep the money.');
  await expect(counter.outcome).not.toContainText('Take the money');
});

test('a sale on account is written to the account, and takes no money', async ({ counter }) => {
  const { page, keys } = counter;
  await counter.toReadBack({ number, operator: 'ai', amount: '199' });
  await keys.press('a');
  await page.getByRole('button', { name: 'Write it down' }).press('Enter');
  await expect(counter.field('Customer’s name')).toBeFocused();
  await keys.type('Sunita');
  await keys.press('Enter');
  await counter.pressSend();
  await counter.shows('Success');
  await expect(counter.outcome).toContainText('Written to Sunita’s account. Take no money.');
  await expect(counter.outcome).not.toContainText('Take the money');
});

test('of a failure whose amount went back, the service charge is kept by one entry', async ({
  counter,
  gateway,
}) => {
  const { page, keys } = counter;
  const listed = await call(page, 'operators:list', {});
  const airtel = listed.ok ? listed.value.find(({ code }) => code === 'AT') : undefined;
  const operator = { ...airtel, chargePaise: 5_00 };
  expect(await call(page, 'operators:save', { code: 'AT', operator })).toMatchObject({ ok: true });
  gateway.plan(number, says('Failure'));
  const refId = await counter.sell({ number, operator: 'ai', amount: '199' });
  await counter.shows('Failed');
  const back = { refId, how: 'cash_returned', amount: '199', way: 'cash', who: 'Asha' } as const;
  expect(await call(page, 'recharge:deal-with', { requestId: aRequestId(), ...back })).toMatchObject({
    ok: true,
  });
  await expect(counter.outcome).toContainText('Give ₹ 5 back.');
  const toDo = page.getByRole('region', { name: 'Needs you', exact: true });
  await toDo.getByRole('button', { name: 'Mark as done: 98765 01001', exact: true }).press('Enter');
  await toDo.getByRole('radio', { name: 'Service charge kept', exact: true }).press('Space');
  await toDo.getByRole('textbox', { name: 'Done by', exact: true }).fill('Asha');
  await keys.press('Enter');
  await expect(page.getByText('Recorded: the service charge is kept.')).toBeVisible();
  await expect(toDo).toHaveCount(0);
  // The five rupees stay in the drawer.
  expect(await call(page, 'drawer:now', {})).toMatchObject({ value: { expectedPaise: 5_00 } });
});

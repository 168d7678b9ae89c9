import { expect } from '@playwright/test';
import { call } from '../../support/electron-app';
import { test } from '../../support/counter-test';
import type { CounterPage } from '../../support/pages/counter-page';
import { says, thenBecomes } from '../../support/scripted-gateway/behaviour';
import { aRequestId } from '../../support/builders/a-request-id';
import { aDraft } from '../../support/builders/a-draft';
import { ReportsPage } from '../../support/pages/reports-page';

const sale = { number: '9876501001', operator: 'ai', amount: '199' } as const;

/** Sells one recharge on account, with the name written down beforehand. */
async function sellOnAccount(
  counter: CounterPage,
  number: string,
  amount: string,
  name: string,
): Promise<void> {
  await expect(counter.number).toBeFocused();
  await counter.keys.type(number);
  await counter.field('Customer’s name').fill(name);
  await counter.number.focus();
  await counter.keys.press('Enter');
  await expect(counter.operator).toBeFocused();
  await counter.keys.type('ai');
  await counter.keys.press('Enter');
  await counter.keys.type(amount);
  await counter.keys.press('Enter');
  await expect(counter.readBack).toBeVisible();
  await counter.keys.press('a');
  await counter.pressSend();
  await counter.shows('Success');
}

test('on account asks for a name where it can be written down, and loses nothing', async ({
  counter,
  gateway,
}) => {
  const { page, keys } = counter;
  await counter.toReadBack(sale);
  await expect(counter.send).toBeFocused();
  await keys.press('a');
  await expect(counter.readBack).toContainText('Type a name or a phone number.');
  await expect(counter.send).toBeDisabled();

  await keys.press('c');
  await expect(counter.send).toBeFocused();
  await keys.press('a');
  await expect(page.getByRole('button', { name: 'Write it down' })).toBeFocused();
  await keys.press('Enter');
  await expect(counter.field('Customer’s name')).toBeFocused();
  await expect(counter.amount).toHaveValue('199');
  await keys.type('Asha');
  await keys.press('Enter');
  await expect(counter.readBack).toContainText('Asha pays later');
  await counter.pressSend();
  await counter.shows('Success');
  expect(gateway.requests('recharge')).toHaveLength(1);
  expect(await call(page, 'debts:list', {})).toMatchObject({
    ok: true,
    value: [{ debtor: 'asha', name: 'Asha', owesPaise: 19_900 }],
  });
});

test('main itself refuses a sale on account to nobody, and the same read-back may still be sent', async ({
  counter,
  gateway,
}) => {
  const draft = aDraft({ number: sale.number });
  const review = await call(counter.page, 'recharge:review', draft);
  const ticket = review.ok ? review.value.ticket : '';
  const said = { ticket, parts: null, reason: '', lastFour: '' };
  await counter.page.waitForTimeout(500);
  expect(await call(counter.page, 'recharge:submit', { ...said, payment: 'on_account' })).toEqual({
    ok: false,
    failure: {
      code: 'bad_fields',
      problems: [{ field: 'customerName', code: 'name_or_phone_needed' }],
    },
  });
  expect(gateway.requests('recharge')).toEqual([]);
  expect(await call(counter.page, 'recharge:submit', { ...said, payment: 'upi' })).toMatchObject({
    ok: true,
  });
});

test('the next number is the next customer, who pays cash again', async ({ counter }) => {
  await counter.toReadBack(sale);
  // Read first, as a person does: an Enter so soon after the one that opened it counts as the same press.
  await expect(counter.send).toBeEnabled();
  await counter.keys.press('a');
  await counter.keys.press('Enter');
  await expect(counter.field('Customer’s name')).toBeFocused();
  await counter.number.fill('9876501002');
  await counter.amount.focus();
  await counter.keys.press('Enter');
  await expect(counter.readBack.getByRole('radio', { name: 'Cash' })).toBeChecked();
});

test('an empty list teaches how to sell on account', async ({ practice }) => {
  await new ReportsPage(practice.page).open('On account');
  await expect(practice.page.getByRole('region', { name: 'On account' })).toContainText(
    'Nobody owes anything.',
  );
});

test('who owes most stands first, pays a part and then the rest, and never more than is owed', async ({
  counter,
}) => {
  const { page } = counter;
  await sellOnAccount(counter, '9876501001', '199', 'Asha Rao');
  await sellOnAccount(counter, '9876501002', '719', 'Ravi');
  await new ReportsPage(page).open('On account');
  const list = page.getByRole('list', { name: 'Who owes' });
  await expect(list.getByRole('listitem')).toHaveText([/Ravi.*719/, /Asha Rao.*199/]);
  await expect(page.getByRole('heading', { name: '2 customers owe ₹ 918' })).toBeVisible();

  await list.getByRole('button', { name: /Asha Rao/ }).click();
  const account = page.getByRole('article', { name: 'Account of Asha Rao' });
  await expect(account.getByRole('table', { name: 'Sold on account' })).toContainText('Airtel');
  const amount = account.getByRole('textbox', { name: 'Paid back, ₹' });
  await amount.fill('200');
  await page.keyboard.press('Enter');
  await expect(account).toContainText('That is more than is owed.');
  await expect(amount).toBeFocused();
  await amount.fill('99.50');
  await account.getByRole('textbox', { name: 'Note' }).fill('her son brought it');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Asha Rao paid ₹ 99.50. ₹ 99.50 is still owed.')).toBeVisible();
  await expect(account.getByRole('table', { name: 'Payments' })).toContainText('her son brought it');

  await account.getByRole('button', { name: 'All of ₹ 99.50' }).click();
  await account.getByRole('button', { name: 'Take payment' }).click();
  await expect(page.getByText('Asha Rao paid ₹ 99.50. Nothing is owed any more.')).toBeVisible();
  await expect(list.getByRole('listitem')).toHaveCount(1);
});

test('what was paid for a sale that failed later is shown as paid too much, and given back', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  gateway.setDefault(() => thenBecomes(says('Success'), 'Failure', 0));
  await sellOnAccount(counter, '9876501001', '199', 'Asha Rao');
  await call(page, 'debts:pay', {
    requestId: aRequestId(),
    direction: 'paid_back',
    debtor: 'asha rao',
    amount: '199',
    payment: 'cash',
    note: '',
  });
  const checked = await call(page, 'recharge:check', { refId: await counter.id('Ref id') });
  expect(checked).toMatchObject({ ok: true, value: { state: 'failed' } });
  await new ReportsPage(page).open('On account');
  await expect(page.getByRole('list', { name: 'Who owes' })).toContainText('overpaid');
  const account = page.getByRole('article', { name: 'Account of Asha Rao' });
  await expect(account).toContainText('Give ₹ 199 back');

  const amount = account.getByRole('textbox', { name: 'Given back, ₹' });
  await amount.fill('200');
  await page.keyboard.press('Enter');
  await expect(account).toContainText('That is more than the customer overpaid.');
  await amount.fill('100');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('Asha Rao was given back ₹ 100. ₹ 99 is still to be given back.'),
  ).toBeVisible();
  await account.getByRole('button', { name: 'All of ₹ 99' }).click();
  await account.getByRole('button', { name: 'Note as given back' }).click();
  await expect(page.getByText('Asha Rao was given back ₹ 99. Nothing is owed any more.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'On account' })).toContainText('Nobody owes anything.');
});

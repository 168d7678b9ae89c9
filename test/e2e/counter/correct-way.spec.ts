import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';

test('a wrong way of payment is corrected in the details, and moves out of the drawer', async ({
  counter,
}) => {
  const { page, keys } = counter;
  const number = '9876501501';
  await counter.sell({ number, operator: 'ai', amount: '199' });
  await counter.shows('Success');
  expect(await call(page, 'drawer:now', {})).toMatchObject({ value: { expectedPaise: 199_00, upiPaise: 0 } });
  await counter.row(number).getByRole('button').press('Enter');
  const details = page.getByRole('dialog', { name: 'Recharge details', exact: true });
  await details.getByRole('button', { name: 'Correct how it was paid', exact: true }).press('Enter');
  const form = details.getByRole('form', { name: 'Correct how it was paid', exact: true });
  await expect(form.getByRole('radio', { name: 'By UPI, not in cash', exact: true })).toBeChecked();
  const amount = form.getByRole('textbox', { name: 'Amount to correct', exact: true });
  await expect(amount).toHaveValue('199');
  await form.getByRole('textbox', { name: 'Done by', exact: true }).fill('Asha');
  await amount.fill('200');
  await keys.press('Enter');
  await expect(form).toContainText('That is more than is owed: ₹ 199.');
  await amount.fill('199');
  await keys.press('Enter');
  await expect(details).toContainText('Corrected: ₹ 199 was paid by UPI.');
  expect(await call(page, 'drawer:now', {})).toMatchObject({ value: { expectedPaise: 0, upiPaise: 199_00 } });
});

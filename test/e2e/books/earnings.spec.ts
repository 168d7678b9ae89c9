import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';
import { ReportsPage } from '../../support/pages/reports-page';
import { SettingsPage } from '../../support/pages/settings-page';
import { replies, says } from '../../support/scripted-gateway/behaviour';

const sale = { number: '9876501001', operator: 'ai', amount: '199' } as const;

test('a charge by slab is set by keyboard, read back, and stands in the wallet and in what was earned', async ({
  counter,
  gateway,
}) => {
  const { page, keys } = counter;
  const told = (balance: string) =>
    replies(null, 200, JSON.stringify({ status: 'Ok', rechargeBalance: balance, utilityBalance: '0.00' }));
  const settings = new SettingsPage(page);
  await settings.open('Earnings');
  await page.getByRole('searchbox', { name: 'Find an operator', exact: true }).focus();
  await keys.type('airtel');
  const row = page.getByRole('row', { name: /^Airtel / }).first();
  await row.getByRole('button', { name: 'Change Airtel', exact: true }).focus();
  await keys.press('Enter');
  const form = page.getByRole('form', { name: 'Change Airtel', exact: true });
  await expect(form.getByRole('textbox', { name: 'Commission', exact: true })).toBeFocused();
  await keys.type('3%; 500: 2.5%');
  await form.getByRole('textbox', { name: 'Service charge', exact: true }).focus();
  await keys.type('1; 100: 5');
  await keys.press('Enter');
  await expect(page.getByText('Saved: Airtel.')).toBeVisible();
  await expect(row).toContainText('3%; 500: 2.5%');

  gateway.plan('', told('1000.00'), 'balance');
  await page.getByRole('link', { name: 'Counter' }).click();
  // 199 less 3 %, and then another terminal takes 80.
  gateway.setDefault(() => says('Success', { balance: '806.97' }));
  await counter.toReadBack(sale);
  await expect(counter.readBack).toContainText('Service charge₹ 5');
  await expect(counter.readBack).toContainText('₹ 204');
  await counter.pressSend();
  await counter.shows('Success');
  gateway.setDefault(() => says('Success', { balance: '533.94' }));
  await keys.type('9');
  await counter.number.fill('');
  await counter.toReadBack({ ...sale, number: '9876501002' });
  await counter.pressSend();
  await counter.shows('Success');

  const reports = new ReportsPage(page);
  await reports.open('Wallet explained');
  await expect(page.getByText(/₹ 80 was taken without Galla/)).toBeVisible();
  await reports.choose('Earnings');
  const table = page.getByRole('table', { name: 'Earnings', exact: true });
  await expect(table).toContainText('₹ 11.94');
  await expect(table).toContainText('set');
  await expect(table.getByRole('row').last()).toContainText('₹ 21.94');
});

import { expect } from '@playwright/test';
import { foundByAxe } from '../../support/axe';
import { aRequestId } from '../../support/builders/a-request-id';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { startFakePrinter } from '../../support/fake-printer/fake-printer';
import { printOnPaper } from '../../support/fake-printer/print-on-paper';
import { ReportsPage } from '../../support/pages/reports-page';
import { useNetworkPrinter } from '../../support/pages/use-network-printer';
import { sellByBridge } from '../../support/sell-by-bridge';

test('the account of a customer is looked at, printed on the slip printer, and asked for of another month, by keys', async ({
  practice,
}) => {
  const { page } = practice;
  const printer = await startFakePrinter();
  await sellByBridge(page, { number: '9876543250', amount: '199', customerName: 'Sunita' });
  await practice.shows('Success');
  const paid = {
    direction: 'paid_back',
    debtor: 'sunita',
    amount: '100',
    payment: 'cash',
    note: '',
  } as const;
  expect(await call(page, 'debts:pay', { ...paid, requestId: aRequestId() })).toMatchObject({ ok: true });
  await new ReportsPage(page).open('Customers');
  await page.getByRole('button', { name: /^Sunita/ }).press('Enter');
  const account = page.getByRole('region', { name: 'Account', exact: true });
  await expect(account.getByRole('table', { name: 'Account', exact: true })).toContainText('Paid back, Cash');

  const look = account.getByRole('button', { name: 'See the slip', exact: true });
  await look.press('Enter');
  await expect(look).toHaveAttribute('aria-expanded', 'true');
  const paper = account.getByRole('region', { name: 'The account as a slip', exact: true });
  await expect(paper).toContainText('You owe');
  await expect(paper).toContainText('₹ 99.00');
  await expect(paper).toContainText('PRACTICE');
  expect(await foundByAxe(page)).toEqual([]);

  await useNetworkPrinter(page, printer);
  const print = account.getByRole('button', { name: 'Print a slip', exact: true });
  await print.press('Enter');
  await expect(
    account.getByText('The account goes to Counter printer. Look whether paper comes out.'),
  ).toBeVisible();
  await expect(print).toBeFocused();
  await expect
    .poll(() => printer.finished.map((job) => printOnPaper(job, 384).text).join('\n'))
    .toContain('Statement of account');
  await printer.close();

  const lastMonth = account.getByRole('radio', { name: 'Last month', exact: true });
  await lastMonth.press('Space');
  await expect(account.getByText('Nothing in this time.')).toBeVisible();
  await expect(lastMonth).toBeFocused();
});

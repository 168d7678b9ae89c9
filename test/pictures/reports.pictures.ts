import { expect } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayAfter, istDate } from '../../src/preload/contract/ist-date';
import { paise } from '../../src/preload/contract/money';
import { aRequestId } from '../support/builders/a-request-id';
import { call, test, type RunningGalla } from '../support/electron-app';
import { answerOpenDialog, answerSaveDialog } from '../support/pages/operators-page';
import { ReportsPage } from '../support/pages/reports-page';
import { WelcomePage } from '../support/pages/welcome-page';
import { sellByBridge } from '../support/sell-by-bridge';
import { pictureOnPaper, picture } from './camera';
import { fillShop, nameShop, pictureAccount } from './shop-folder';

const PASSPHRASE = 'chai at four';
const spelledDay = (day: string): string => day.split('-').toReversed().join('-');

/** On the usual panel, and on an old one in the dark. */
async function onEachScreen(galla: RunningGalla, name: string): Promise<void> {
  await picture(galla, name);
  await picture(galla, `${name}-1024-dark`, { size: 'small', theme: 'dark' });
}

/** The same of a report that can be printed, and as it is on paper. */
async function inEachWay(galla: RunningGalla, name: string): Promise<void> {
  await onEachScreen(galla, name);
  await pictureOnPaper(galla, `${name}-print`);
}

/** The week that the shop's journal is filled with. */
async function chooseWeek({ page }: RunningGalla, range: string): Promise<void> {
  const today = istDate(Date.now());
  await page.getByText(range, { exact: true }).click();
  await page.getByRole('textbox', { name: 'From', exact: true }).fill(spelledDay(dayAfter(today, -6)));
  await page.keyboard.press('Tab');
  const to = page.getByRole('textbox', { name: 'To', exact: true });
  await expect(to).toBeFocused();
  await to.fill(spelledDay(today));
  await page.keyboard.press('Enter');
}

test('each report and chart, of a week of a shop', async ({ launch, dataFolder }) => {
  const first = await launch();
  await new WelcomePage(first.page).connect({
    gatewayAddress: pictureAccount.origin,
    username: pictureAccount.username,
    apiToken: 'a-token-of-nobody',
    ownerPassphrase: PASSPHRASE,
  });
  await first.quit();
  nameShop(dataFolder);
  await fillShop(dataFolder);
  const galla = await launch();
  const { page } = galla;
  const reports = new ReportsPage(page);
  await call(page, 'owner:unlock', { passphrase: PASSPHRASE });
  const day = istDate(Date.now());
  for (const [operator, rate] of [
    ['AT', 3_000],
    ['JIO', 2_500],
    ['VI', 2_000],
    ['TATASKY', 3_500],
  ] as const) {
    const terms = {
      slabs: [{ fromPaise: paise(0), kind: 'percent', rate }],
      isNet: false,
      gstBasisPoints: 1_800,
      tdsBasisPoints: 500,
    } as const;
    const set = await call(page, 'earnings:set-commission', { operator, fromDate: dayAfter(day, -6), terms });
    expect(set).toMatchObject({ ok: true });
  }
  await call(page, 'debts:pay', {
    requestId: aRequestId(),
    debtor: '9850217763',
    direction: 'paid_back',
    amount: '300',
    payment: 'cash',
    note: '',
  });
  await call(page, 'drawer:move', {
    requestId: aRequestId(),
    kind: 'paid_out',
    amount: '60',
    way: 'cash',
    reason: 'Tea',
  });

  await test.step('the day, and days', async () => {
    await reports.open('Day');
    await expect(page.getByRole('article').first()).toContainText('₹');
    await inEachWay(galla, 'reports');
    await reports.choose('Period');
    await chooseWeek(galla, 'From–to');
    await expect(page.getByRole('table', { name: 'By operator', exact: true })).toContainText('Airtel');
    await page.locator('.chart').last().scrollIntoViewIfNeeded();
    await picture(galla, 'reports-period-charts');
    await page
      .getByRole('article')
      .first()
      .evaluate((report) => report.scrollIntoView());
    await inEachWay(galla, 'reports-period');
  });

  await test.step('what was earned, and where the wallet’s rupees went', async () => {
    await reports.choose('Earnings');
    await chooseWeek(galla, 'From … to …');
    await expect(page.getByRole('table', { name: 'Earnings', exact: true })).toContainText('Airtel');
    await inEachWay(galla, 'reports-earnings');
    await reports.choose('Wallet explained');
    await chooseWeek(galla, 'From … to …');
    await expect(page.locator('.balances-explained')).toContainText('₹');
    await inEachWay(galla, 'reports-wallet');
  });

  await test.step('who owes, and the account of one', async () => {
    await reports.choose('On account');
    await expect(page.getByText('Sunita').first()).toBeVisible();
    await onEachScreen(galla, 'reports-on-account');
    await reports.choose('Customers');
    await page
      .getByRole('button', { name: /^Sunita/ })
      .first()
      .click();
    await expect(page.getByRole('table', { name: 'Account', exact: true })).toContainText('₹');
    await inEachWay(galla, 'reports-customer');
    await page.getByRole('button', { name: 'See the slip', exact: true }).click();
    await expect(page.getByRole('region', { name: 'The account as a slip', exact: true })).toContainText(
      'Sunita',
    );
    await page.getByRole('region', { name: 'The account as a slip', exact: true }).scrollIntoViewIfNeeded();
    await picture(galla, 'reports-customer-slip');
  });
});

test('the gateway’s statement and complaints, practised', async ({ galla }) => {
  const { page } = galla;
  await new WelcomePage(page).practise();
  for (const ending of ['51', '10', '52', '30', '53', '54', '03', '55'])
    await sellByBridge(page, { number: `98765432${ending}`, amount: '199' });
  const reports = new ReportsPage(page);
  await reports.open('Statement');
  const file = join(mkdtempSync(join(tmpdir(), 'galla-pictures-')), 'statement.xlsx');
  await answerSaveDialog(galla.app, file);
  await answerOpenDialog(galla.app, file);
  await page.getByRole('button', { name: 'Save the practice statement (Excel)' }).press('Enter');
  await expect(page.getByText('The practice statement is in')).toBeVisible();
  await page.getByRole('button', { name: 'Choose a statement …' }).press('Enter');
  await page.getByRole('button', { name: 'See what it says' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: /^Only there/ })).toBeVisible();
  await page.getByRole('tab', { name: /^Other state/ }).click();
  await onEachScreen(galla, 'reports-statement');

  await page
    .getByRole('button', { name: /^Complaint about / })
    .first()
    .press('Enter');
  const details = page.getByRole('dialog', { name: 'Recharge details' });
  await details.getByText('Not received', { exact: true }).click();
  await details.getByRole('button', { name: 'Take the complaint' }).click();
  await expect(details.getByRole('article')).toBeVisible();
  await picture(galla, 'complaint');
  await page.keyboard.press('Escape');
  await reports.choose('Complaints');
  await expect(page.getByRole('table').first()).toBeVisible();
  await onEachScreen(galla, 'reports-complaints');
});

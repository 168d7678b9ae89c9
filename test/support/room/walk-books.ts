import { expect } from '@playwright/test';
import { call } from '../electron-app';
import { ClosePage } from '../pages/close-page';
import { sellByBridge } from '../sell-by-bridge';
import { failsToDraw } from '../trouble/fails-to-draw';
import type { RoomLooker } from './room-looker';
import { longName } from './walk-counter';
import { ReportsPage } from '../pages/reports-page';

/** What was sold, and everything about one recharge. */
export async function walkHistory(looker: RoomLooker): Promise<void> {
  const { page } = looker.galla;
  await page.keyboard.press('F4');
  const table = page.getByRole('table', { name: 'Recharges', exact: true });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  await looker.look('history', { must: ['input[type="search"]'] });
  const search = page.getByRole('searchbox');
  await search.fill('nobody');
  await expect(page.getByRole('button', { name: 'Show everything' })).toBeVisible();
  await looker.look('history, nothing found');
  await search.fill('43224');
  await expect(page.getByText('1 recharge matching')).toBeVisible();
  await search.press('ArrowDown');
  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog', { name: 'Recharge details', exact: true });
  for (const tab of ['Slip', 'Balance', 'What happened']) {
    await details.getByRole('tab', { name: tab, exact: true }).click();
    await looker.look(`details, ${tab}`);
  }
  await details.getByRole('button', { name: 'Settle by hand', exact: true }).click();
  await details.getByRole('button', { name: 'Save', exact: true }).click();
  await looker.look('settling by hand');
  await page.keyboard.press('Escape');
  await details.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(details).toBeHidden();
  // Back where it was before: what is typed sooner than that goes nowhere.
  await expect(table.getByRole('row').nth(1)).toBeFocused();
  await search.fill('');
  await expect(search).toBeFocused();
  await failsToDraw(page, '.history');
  // Not into the field: a late answer draws the screen as well, and the field has fallen with it by then.
  await page.keyboard.press('9');
  await expect(page.getByRole('alert').getByRole('button')).toBeFocused();
  await looker.look('a part that fell');
  await page.keyboard.press('Enter');
  await expect(search).toBeFocused();
  await search.fill('');
}

/** The day, who owes, the drawer, and the close with all its steps. */
export async function walkReports(looker: RoomLooker): Promise<void> {
  const { page } = looker.galla;
  await sellByBridge(page, { number: '9876543288', amount: '99', customerName: longName });
  await call(page, 'drawer:move', {
    requestId: 'room-tea',
    kind: 'paid_out',
    amount: '60',
    way: 'cash',
    reason: 'Tea and biscuits for the whole street',
  });
  await page.keyboard.press('F3');
  await expect(page.getByRole('region', { name: 'Sold', exact: true })).toBeVisible();
  await looker.look('reports, day');
  const reports = new ReportsPage(page);
  await reports.choose('Customers');
  await expect(page.getByRole('heading', { name: longName, exact: true })).toBeVisible();
  await looker.look('reports, customers');
  await reports.choose('On account');
  await expect(page.getByText(longName).first()).toBeVisible();
  await looker.look('reports, on account');
  await reports.choose('Earnings');
  await looker.look('reports, earnings');
  await reports.choose('Wallet explained');
  await looker.look('reports, wallet explained');
  await reports.choose('Period');
  await expect(page.getByRole('region', { name: 'Sold', exact: true })).toBeVisible();
  await looker.look('reports, period');
  await reports.choose('Statement');
  await looker.look('reports, statement');
  await reports.choose('Drawer');
  await page.getByRole('button', { name: 'Note it', exact: true }).press('Enter');
  await looker.look('reports, drawer');
  await page.keyboard.press('F1');
  // A sheet that is opened before the counter has its focus would be closed by it.
  await expect(page.getByRole('textbox', { name: 'Number', exact: true })).toBeFocused();
  await page.keyboard.press('F11');
  await expect(page.getByRole('dialog', { name: 'Drawer', exact: true })).toBeVisible();
  await looker.look('drawer');
  await page.keyboard.press('Escape');
  await walkClose(looker);
}

async function walkClose(looker: RoomLooker): Promise<void> {
  const { page } = looker.galla;
  const close = new ClosePage(page);
  await close.open();
  await looker.look('close, the day');
  await close.button('Open a shift').press('Enter');
  await looker.look('opening a shift');
  await close.button('Call this count off').press('Enter');
  await close.toCount('without asking');
  await looker.look('close, count');
  await close.count(['5', '', '', '', '', '', '', '', '', '2', '']);
  await expect(close.box('UPI in the bank’s app, ₹')).toBeFocused();
  await looker.look('close, counted');
  await page.keyboard.press('Enter');
  await expect(close.button('Go on')).toBeFocused();
  await looker.look('close, compared');
  await page.keyboard.press('Enter');
  await looker.look('close, the last step');
  const write = close.step('Note and cash out').getByRole('button', { name: 'Close the day', exact: true });
  await expect(write).toBeEnabled();
  await close.box('Why is the drawer off?').fill(longName);
  await close.box('Cash taken out, ₹').fill('2000');
  await write.press('Enter');
  await expect(close.button('Print the Z')).toBeFocused();
  await looker.look('close, Z');
  await page.getByRole('tab', { name: 'Earlier closes', exact: true }).click();
  await expect(close.button('Print the Z')).toBeVisible();
  await looker.look('earlier closes');
}

import { expect } from '@playwright/test';
import { call } from '../../support/electron-app';
import { test } from '../../support/counter-test';
import type { CounterPage } from '../../support/pages/counter-page';
import { ReportsPage } from '../../support/pages/reports-page';
import { sellByBridge } from '../../support/sell-by-bridge';
import { aRequestId } from '../../support/builders/a-request-id';

const sharma = 'Sharma ji';
const dish = '1234567890';

/** Types as a person does, who is slower than a scanner. */
async function typeByHand({ page }: CounterPage, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 90 });
  await page.waitForTimeout(90);
}

/** Whose numbers the counter offers. */
function offered({ page }: CounterPage) {
  return page.getByRole('listbox', { name: 'Numbers of this name', exact: true }).getByRole('option');
}

test('three keys of a name find the number of a customer; nothing is read back or sent by it', async ({
  counter,
  gateway,
}) => {
  const { page, keys } = counter;
  await sellByBridge(page, { number: dish, amount: '300', operator: 'TATASKY', customerName: sharma });
  await counter.shows('Success');

  await typeByHand(counter, 'sha');
  await expect(offered(counter)).toHaveText([`${sharma}Tata Play12345 67890`]);
  await keys.press('ArrowDown');
  await expect(offered(counter)).toHaveAttribute('aria-selected', 'true');
  await keys.press('Enter');
  await expect(counter.amount).toBeFocused();
  await expect(counter.amount).toHaveValue('');
  await expect(counter.number).toHaveValue('12345 67890');
  await expect(counter.operator).toHaveValue('Tata Play');
  await expect(counter.field('Customer’s name')).toHaveValue(sharma);
  await expect(counter.readBack).toBeHidden();
  expect(gateway.requests('recharge')).toHaveLength(1);

  // An account with letters is no name, and neither is what was pasted or scanned.
  await counter.number.focus();
  await keys.press('Escape');
  await typeByHand(counter, 'SHA');
  await expect(offered(counter)).toHaveCount(1);
  await typeByHand(counter, '12');
  await expect(offered(counter)).toHaveCount(0);
  await keys.press('Enter');
  await expect(counter.operator).toBeFocused();
  await expect(counter.number).toHaveValue('SHA12');
  await counter.number.focus();
  await keys.press('Escape');
  await counter.number.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', 'sharma');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(counter.number).toHaveValue('sharma');
  await page.waitForTimeout(300);
  await expect(offered(counter)).toHaveCount(0);
  await counter.number.fill('');
  await page.keyboard.type('sharma');
  await keys.press('Enter');
  await expect(counter.operator).toBeFocused();
  await expect(counter.number).toHaveValue('sharma');
});

test('whoever would owe too much is told of in the read-back; Repeat fills the counter and sends nothing', async ({
  counter,
  gateway,
}) => {
  const { page, keys } = counter;
  await sellByBridge(page, { number: '9876501001', amount: '199', customerName: 'Sunita' });
  await counter.shows('Success');
  await call(page, 'customers:note', {
    requestId: aRequestId(),
    note: { kind: 'credit_limit', customer: 1, amount: '300' },
  });
  const reports = new ReportsPage(page);
  await reports.open('Customers');
  const view = page.getByRole('article', { name: 'Customer Sunita', exact: true });
  await expect(view).toContainText('limit ₹ 300');
  await view.getByRole('button', { name: 'Repeat Airtel 98765 01001', exact: true }).press('Enter');

  await expect(counter.amount).toBeFocused();
  await expect(counter.amount).toHaveValue('199');
  await expect(counter.operator).toHaveValue('Airtel');
  await expect(counter.readBack).toBeHidden();
  // The same again so soon would ask why.
  await keys.type('150');
  await keys.press('Enter');
  await expect(counter.readBack).toBeVisible();
  await expect(counter.readBack).not.toContainText('over the limit');
  await keys.press('a');
  await expect(counter.readBack).toContainText(
    'Sunita owes ₹ 199. With this ₹ 349, over the limit of ₹ 300.',
  );
  await counter.pressSend();
  await counter.shows('Success');
  expect(gateway.requests('recharge')).toHaveLength(2);
});

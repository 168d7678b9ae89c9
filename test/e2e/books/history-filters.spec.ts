import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';
import { sellByBridge } from '../../support/sell-by-bridge';

test('filters are set, said, kept at the counter and taken away by keys alone', async ({ practice }) => {
  const { page } = practice;
  await sellByBridge(page, { number: '9876501050', amount: '199' });
  await sellByBridge(page, { number: '9876501051', amount: '49' });
  await page.keyboard.press('F4');
  const box = page.getByRole('searchbox', { name: 'Search history', exact: true });
  await expect(box).toBeFocused();
  const rows = page.getByRole('table', { name: 'Recharges', exact: true }).locator('tbody tr');
  await expect(rows).toHaveCount(2);

  // A number as people write it.
  await page.keyboard.type('+91 98765-01050');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(2);

  const filter = page.getByRole('button', { name: 'Filter', exact: true });
  await filter.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Amount from', exact: true }).focus();
  await page.keyboard.type('5,000');
  const chip = page.getByRole('button', { name: '₹ 5,000 or more. Remove this filter', exact: true });
  await expect(chip).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No recharge fits all of this' })).toBeVisible();
  await expect(page.getByText('Without it something is found.')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(box).toBeFocused();
  await page.keyboard.press('F1');
  await expect(page.getByRole('textbox', { name: 'Number', exact: true })).toBeFocused();
  await page.keyboard.press('F4');
  await expect(chip).toBeVisible();
  await chip.focus();
  await page.keyboard.press('Delete');
  await expect(chip).toBeHidden();
  await expect(box).toBeFocused();
  await expect(rows).toHaveCount(2);
});

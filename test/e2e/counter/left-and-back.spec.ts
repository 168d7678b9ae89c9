import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';
import { holds } from '../../support/trouble/held-reply';
import { says } from '../../support/scripted-gateway/behaviour';
import { SettingsPage } from '../../support/pages/settings-page';
import { ReportsPage } from '../../support/pages/reports-page';

test('settings that are not saved yet are there again after F1 and a sale, and say that they are not saved', async ({
  counter,
}) => {
  const { page } = counter;
  const settings = new SettingsPage(page);
  await settings.open('Shop');
  await settings.fill('Shop name', 'Sharma Mobile');
  await settings.open('Counter');
  const checks = settings.field('Status checks a day');
  await checks.fill('77');
  await expect(
    page.getByRole('tabpanel', { name: 'Counter', exact: true }).getByText('Not saved yet.'),
  ).toBeVisible();

  await page.keyboard.press('F1');
  await counter.sell({ number: '9876508050', operator: 'airtel', amount: '199' });
  await page.keyboard.press('F4');
  await page.getByRole('link', { name: 'Reports', exact: true }).click();
  await page.getByRole('link', { name: 'Settings', exact: true }).click();

  // The section that was left, with what was typed in it.
  await expect(checks).toBeVisible();
  await expect(checks).toHaveValue('77');
  await settings.open('Shop');
  await expect(settings.field('Shop name')).toHaveValue('Sharma Mobile');
  await settings.press('Save');
  await expect(page.getByRole('banner')).toContainText('Sharma Mobile');
  await expect(
    page.getByRole('tabpanel', { name: 'Shop', exact: true }).getByText('Not saved yet.'),
  ).toBeHidden();
});

test('secrets that were typed do not wait for somebody to come back', async ({ counter }) => {
  const { page } = counter;
  const settings = new SettingsPage(page);
  await settings.open('Account');
  await settings.press('Change address or username');
  await settings.fill('Username', 'shop2');
  await settings.fill('API token', 'tok-not-saved-1');
  await page.keyboard.press('F1');
  await expect(counter.number).toBeFocused();
  await expect
    .poll(() => page.evaluate(() => document.documentElement.outerHTML))
    .not.toContain('tok-not-saved-1');
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(settings.field('Username')).toHaveValue('shop2');
  await expect(settings.field('API token')).toHaveValue('');
});

test('the day-end pass goes on when the tab or the screen is left, and shows itself again', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  const reports = new ReportsPage(page);
  const held = holds(says('Success'));
  const refId = await counter.sell({ number: '9876508051', operator: 'airtel', amount: '199' });
  await counter.shows('Success');
  gateway.plan(refId, held.behaviour, 'status');
  await page.getByRole('link', { name: 'Reports', exact: true }).click();
  await page.getByRole('button', { name: 'Ask about today’s outcomes', exact: true }).click();
  await expect.poll(() => gateway.requests('status').length).toBe(1);
  const bar = page.getByRole('progressbar', { name: 'Asking', exact: true });
  await expect(bar).toBeVisible();

  await reports.choose('On account');
  await reports.choose('Day');
  await expect(bar).toBeVisible();
  await page.keyboard.press('F1');
  await page.getByRole('link', { name: 'Reports', exact: true }).click();
  await expect(bar).toBeVisible();
  await reports.choose('On account');
  held.release();
  await reports.choose('Day');
  await expect(page.getByText('Every recent success and failure was asked about.')).toBeVisible();
  expect(gateway.requests('status')).toHaveLength(1);
});

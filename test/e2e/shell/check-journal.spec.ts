import { expect } from '@playwright/test';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { foundByAxe } from '../../support/axe';
import { test } from '../../support/counter-test';
import { SettingsPage } from '../../support/pages/settings-page';
import { sellByBridge } from '../../support/sell-by-bridge';

test('the owner checks the journal, and what somebody did to it from outside is told', async ({
  counter,
  galla,
}) => {
  const { page } = counter;
  await sellByBridge(page, { number: '9876501070', amount: '199' });
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  const settings = new SettingsPage(page);
  await settings.open('Check the journal');
  await expect(page.getByText('It was not checked yet.')).toBeVisible();
  await settings.press('Check now');
  await expect(page.getByText('Nothing is wrong.')).toBeVisible();

  const database = new Database(join(galla.dataFolder, 'journal.db'));
  database.exec('CREATE TRIGGER spy AFTER INSERT ON recharges BEGIN SELECT 1; END');
  database.close();
  await settings.press('Check now');
  await expect(page.getByText('spy was added, changed or removed in the database.')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('The last check of the journal found 1 fault.');
  expect(await foundByAxe(page)).toEqual([]);
  if (process.env['GALLA_SHOT'] !== undefined) await page.screenshot({ path: process.env['GALLA_SHOT'] });
});

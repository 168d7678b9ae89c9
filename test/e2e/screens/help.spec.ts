import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foundByAxe } from '../../support/axe';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { SettingsPage } from '../../support/pages/settings-page';
import { sellByBridge } from '../../support/sell-by-bridge';
import { unzip } from '../../support-bundle/unzip';

test('help and the support bundle by keys alone: read first, then one file of what was read', async ({
  counter,
  galla,
  gateway,
}) => {
  const { page } = counter;
  await sellByBridge(page, { number: '9876501050', amount: '199' });
  await call(page, 'owner:lock', {});
  await counter.number.focus();
  await page.keyboard.type('98765');
  await page.keyboard.press('Shift+F1');
  const help = page.getByRole('dialog', { name: 'Help', exact: true });
  await expect(help).toContainText('A recharge is Unknown');
  await expect(help).toContainText('search history');
  await expect(help.getByText(/^\d+\.\d+\.\d+$/)).toBeVisible();
  await expect(help).not.toContainText(galla.dataFolder);
  // What was typed is there afterwards.
  await page.keyboard.press('Escape');
  await expect(counter.number).toBeFocused();
  await expect(counter.number).toHaveValue('98765');

  await page.keyboard.press('Shift+F1');
  const toBundle = help.getByRole('button', { name: 'Support bundle', exact: true });
  while (!(await toBundle.evaluate((each) => each === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(help).toBeHidden();
  // It is the owner's.
  const passphrase = page.getByRole('textbox', { name: 'Owner passphrase', exact: true });
  await expect(passphrase).toBeFocused();
  await page.keyboard.type('chai at four');
  await page.keyboard.press('Enter');
  const settings = new SettingsPage(page);
  await expect(page.getByRole('tab', { name: 'Support bundle', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  const make = page.getByRole('button', { name: 'Show what is in it', exact: true });
  await make.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('8 parts are in it. Read them below.')).toBeVisible();
  await expect(page.locator('pre').first()).toBeFocused();
  const log = page.locator('pre').last();
  await expect(log).toContainText('info desk opened mode=real');
  expect(await foundByAxe(page)).toEqual([]);

  const filePath = join(galla.dataFolder, 'for-help.zip');
  await galla.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
  await settings.press('Save as a file');
  await expect(page.getByText(`Saved: ${filePath}`)).toBeVisible();
  const shown = await page.locator('pre').allTextContents();
  const files = await unzip(readFileSync(filePath));
  expect([...files.values()].map(String)).toEqual(shown);
  // Of this very counter nothing that was sold or typed.
  const all = shown.join('\n');
  for (const kept of ['9876501050', 'chai at four', gateway.address, galla.dataFolder])
    expect(all).not.toContain(kept);
  expect(JSON.parse(String(files.get('journal.json')))).toMatchObject([{ rowsByState: { success: 1 } }]);

  // The owner reads in Help where the data lies.
  await page.keyboard.press('Shift+F1');
  await expect(help).toContainText(galla.dataFolder);
});

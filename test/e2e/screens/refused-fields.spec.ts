import { expect, type Locator, type Page } from '@playwright/test';
import { call } from '../../support/electron-app';
import { test } from '../../support/counter-test';
import { SettingsPage } from '../../support/pages/settings-page';

/** Holds that the field is marked, described by its sentence, and has the focus. */
async function isRefused(field: Locator, sentence: RegExp): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(sentence);
  await expect(field).toBeFocused();
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

test('the form of the first account marks what it refuses, by button and by Enter', async ({ galla }) => {
  const { page } = galla;
  await button(page, 'Connect your account').click();
  await button(page, 'Save and continue').click();
  const address = page.getByRole('textbox', { name: 'Gateway address', exact: true });
  await isRefused(address, /not a gateway address/);
  await address.fill('https://panel.example');
  await page.getByLabel('API token', { exact: true }).fill('tok');
  await page.getByLabel('API token', { exact: true }).press('Enter');
  await isRefused(page.getByRole('textbox', { name: 'Username', exact: true }), /username cannot be used/);
  // Sent once more as it is.
  await page.getByLabel('API token', { exact: true }).press('Enter');
  await isRefused(page.getByRole('textbox', { name: 'Username', exact: true }), /username cannot be used/);
});

test('each form of the owner marks what it refuses', async ({ counter }) => {
  const { page } = counter;
  const settings = new SettingsPage(page);

  await settings.open('Account');
  await button(page, 'Enter API token').click();
  await button(page, 'Save token').click();
  await isRefused(page.getByLabel('API token', { exact: true }), /Paste the API token/);
  await button(page, 'Cancel').click();
  await button(page, 'Change address or username').click();
  await page.getByRole('textbox', { name: 'Gateway address', exact: true }).fill('no address');
  await page.getByLabel('API token', { exact: true }).fill('tok-1');
  await button(page, 'Connect').click();
  await isRefused(
    page.getByRole('textbox', { name: 'Gateway address', exact: true }),
    /not a gateway address/,
  );

  await settings.open('Counter');
  await page.getByRole('textbox', { name: 'Status checks a day', exact: true }).fill('many');
  await button(page, 'Save').click();
  await isRefused(page.getByRole('textbox', { name: 'Status checks a day', exact: true }), /whole number/);

  await settings.open('Owner passphrase');
  await button(page, 'Change passphrase').click();
  await isRefused(page.getByLabel('Present passphrase', { exact: true }), /as it is now/);

  await settings.open('Printers');
  await button(page, 'Add a printer').click();
  await button(page, 'Print test page').click();
  await isRefused(page.getByRole('textbox', { name: 'Name in the shop', exact: true }), /a name/);

  await settings.open('Operators');
  await button(page, 'Edit AT').click();
  await button(page, 'Copy').click();
  const code = page.getByRole('textbox', { name: 'Code of the copy', exact: true });
  await code.fill('JIO');
  await page.locator('.operator-copy').getByRole('button', { name: 'Copy', exact: true }).click();
  await isRefused(code, /there twice/);

  await call(page, 'owner:lock', {});
  const passphrase = page.getByLabel('Owner passphrase', { exact: true }).first();
  await passphrase.fill('wrong one');
  await button(page, 'Unlock').click();
  await isRefused(passphrase, /not the owner’s passphrase/);
});

test('who types on while the answer is out keeps the focus', async ({ galla }) => {
  const { page } = galla;
  await button(page, 'Connect your account').click();
  const address = page.getByRole('textbox', { name: 'Gateway address', exact: true });
  const username = page.getByRole('textbox', { name: 'Username', exact: true });
  await username.focus();
  await page.evaluate(() => {
    const field = document.activeElement;
    const key = (name: string): void => {
      field?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    };
    field?.closest('form')?.requestSubmit();
    key('s');
  });
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await expect(username).toBeFocused();
});

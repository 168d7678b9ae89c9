import { expect } from '@playwright/test';
import { CounterPage } from '../support/pages/counter-page';
import { SettingsPage } from '../support/pages/settings-page';
import { WelcomePage } from '../support/pages/welcome-page';
import { call, test } from '../support/electron-app';
import { frame, picture } from './camera';
import { fillShop, nameShop, pictureAccount, pictureShop } from './shop-folder';

const TOKEN = 'a-token-of-nobody';
const PASSPHRASE = 'chai at four';

test('the first start', async ({ galla }) => {
  const { page } = galla;
  await expect(page.getByRole('heading', { name: 'Welcome to Galla', exact: true })).toBeVisible();
  await picture(galla, 'welcome');
  await page.getByRole('button', { name: 'Connect your account', exact: true }).click();
  await page.getByLabel('Gateway address').fill(pictureAccount.origin);
  await page.getByLabel('Username').fill(pictureAccount.username);
  await picture(galla, 'connect');
});

test('a day at the counter', async ({ launch, dataFolder }) => {
  const first = await launch();
  const login = { apiToken: TOKEN, ownerPassphrase: PASSPHRASE, username: pictureAccount.username };
  await new WelcomePage(first.page).connect({ gatewayAddress: pictureAccount.origin, ...login });
  await first.quit();
  nameShop(dataFolder);
  await fillShop(dataFolder);

  const galla = await launch();
  const { page } = galla;
  const counter = new CounterPage(page);
  await expect(counter.number).toBeFocused();
  await picture(galla, 'counter-token-missing', { size: 'small' });
  await call(page, 'account:enter-token', { apiToken: TOKEN });
  await page.reload();
  await expect(counter.number).toBeFocused();
  await expect(counter.today.getByRole('listitem')).not.toHaveCount(0);
  await picture(galla, 'counter');
  await picture(galla, 'counter-dark', { theme: 'dark' });
  await picture(galla, 'counter-1024', { size: 'small' });
  await picture(galla, 'counter-1920', { size: 'large' });

  await test.step('a known number', async () => {
    await counter.keys.type('9850217763');
    await expect(page.getByText(/times|time/).first()).toBeVisible();
    await picture(galla, 'counter-typing', { size: 'small' });
    await counter.keys.press('Enter');
    await expect(counter.amount).toBeFocused();
    await counter.keys.type('299');
    await counter.keys.press('Enter');
    await expect(counter.readBack).toBeVisible();
    await expect(counter.send).toBeEnabled();
    await picture(galla, 'read-back');
    await picture(galla, 'read-back-dark', { size: 'small', theme: 'dark' });
    await counter.keys.press('Escape');
    await expect(counter.readBack).toBeHidden();
  });

  await test.step('a bill', async () => {
    await counter.keys.press('Escape');
    await counter.keys.press('Escape');
    await counter.number.fill('170012345678');
    await counter.keys.press('Enter');
    await expect(page.getByLabel('Billing unit')).toBeVisible();
    await counter.keys.type('1559');
    await picture(galla, 'counter-bill');
    await frame(galla, { size: 'small' });
    await counter.keys.press('F2');
    await counter.operator.fill('el');
    await expect(page.getByRole('option').first()).toBeVisible();
    await picture(galla, 'operators-picker', { size: 'small' });
  });

  await test.step('history and details', async () => {
    await page.reload();
    await page.keyboard.press('F4');
    await expect(page.getByRole('table', { name: 'Recharges' })).toBeVisible();
    await picture(galla, 'history');
    await page.keyboard.press('F4');
    await page.getByRole('searchbox', { name: 'Search history' }).fill('2290');
    await expect(page.getByRole('row').filter({ hasText: '2290' }).first()).toBeVisible();
    await page.waitForTimeout(500);
    await picture(galla, 'history-search-dark', { size: 'small', theme: 'dark' });
    await page.getByRole('row').filter({ hasText: 'Refunded' }).first().click();
    await expect(page.getByRole('dialog', { name: 'Recharge details' })).toBeVisible();
    await picture(galla, 'details');
    await page.getByRole('tab', { name: 'Slip', exact: true }).click();
    await expect(page.getByRole('tabpanel', { name: 'Slip' })).toContainText(pictureShop.name);
    await picture(galla, 'slip-preview');
    await page.getByRole('tab', { name: 'What happened', exact: true }).click();
    await picture(galla, 'details-1024-dark', { size: 'small', theme: 'dark' });
    await page.keyboard.press('Escape');
  });

  await test.step('settings', async () => {
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByLabel('Owner passphrase').first()).toBeVisible();
    await picture(galla, 'settings-locked', { size: 'small' });
    await call(page, 'owner:unlock', { passphrase: PASSPHRASE });
    const settings = new SettingsPage(page);
    await expect(settings.group('Shop')).toBeVisible();
    await picture(galla, 'settings-shop');
    await settings.choose('Slips');
    await expect(page.getByRole('tabpanel', { name: 'Slips', exact: true })).toContainText(pictureShop.name);
    await picture(galla, 'settings-slips');
    await picture(galla, 'settings-slips-1024-dark', { size: 'small', theme: 'dark' });
    await settings.choose('Counter');
    await picture(galla, 'settings-counter');
    await settings.choose('Operators');
    await picture(galla, 'settings-operators');
  });
});

test('every outcome, practised', async ({ galla }) => {
  const { page } = galla;
  await new WelcomePage(page).practise();
  const counter = new CounterPage(page);
  const sell = async (number: string, word: string, amount = '199'): Promise<void> => {
    await counter.sell({ number, operator: 'airtel', amount });
    await counter.shows(word);
  };
  await sell('9850217755', 'Success');
  await picture(galla, 'outcome-success');
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog', { name: 'Slip' })).toContainText('SUCCESS');
  await page.keyboard.type('tam');
  await expect(page.getByRole('dialog', { name: 'Slip' })).toContainText('வெற்றி');
  await picture(galla, 'slip-share');
  await picture(galla, 'slip-share-1024-dark', { size: 'small', theme: 'dark' });
  await page.keyboard.press('Escape');
  await sell('9850217704', 'Pending', '299');
  await picture(galla, 'outcome-pending');
  await sell('9850217710', 'Failed', '239');
  await picture(galla, 'outcome-failed-1024-dark', { size: 'small', theme: 'dark' });
  await sell('9850217724', 'Unknown', '99');
  await picture(galla, 'outcome-unknown');
  await sell('9850217703', 'Pending', '149');
  await page.getByRole('button', { name: 'Practice numbers' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await picture(galla, 'practice-numbers', { size: 'small' });
  await page.keyboard.press('Escape');
  await page.waitForTimeout(9_000);
  await page.getByRole('button', { name: 'Check status', exact: true }).click();
  await counter.shows('Refunded');
  await picture(galla, 'outcome-refunded-1024', { size: 'small' });
});

test('a gateway that cannot be reached', async ({ galla }) => {
  const { page } = galla;
  const login = { apiToken: TOKEN, ownerPassphrase: PASSPHRASE, username: pictureAccount.username };
  // The port of "discard": nobody listens there.
  await new WelcomePage(page).connect({ gatewayAddress: 'http://127.0.0.1:9', ...login });
  const counter = new CounterPage(page);
  await counter.sell({ number: '9850217755', operator: 'airtel', amount: '199' });
  await counter.shows('Not sent');
  await picture(galla, 'outcome-not-sent-test-gateway');
});

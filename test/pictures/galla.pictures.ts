import { expect } from '@playwright/test';
import { CounterPage } from '../support/counter-page';
import { WelcomePage } from '../support/welcome-page';
import { call, test } from '../support/electron-app';
import { picture } from './camera';
import { fillShop, nameShop, pictureAccount } from './shop-folder';

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
    await expect(counter.confirm).toBeVisible();
    await expect(counter.send).toBeEnabled();
    await picture(galla, 'read-back');
    await picture(galla, 'read-back-dark', { size: 'small', theme: 'dark' });
    await counter.keys.press('Escape');
    await expect(counter.confirm).toBeHidden();
  });
});

import { expect } from '@playwright/test';
import { join } from 'node:path';
import { call, test } from '../../support/electron-app';
import { keyRingIn, ringAnswered, silentKeyRingIn } from '../../support/key-ring';

const login = {
  // A closed port: nothing in these tests has to be answered.
  gatewayAddress: 'http://127.0.0.1:9',
  username: 'shop1',
  apiToken: 'tok-4711-of-the-shop',
  ownerPassphrase: 'chai at four',
};

test('a key ring that never answers holds up nothing, is told of after five seconds, and may be asked again', async ({
  launch,
  electronPath,
  dataFolder,
}) => {
  const folder = join(dataFolder, 'ring');
  const data = join(dataFolder, 'data');
  const first = await launch({ ...keyRingIn(folder, electronPath), dataFolder: data });
  await ringAnswered(first.page);
  expect(await call(first.page, 'account:connect', login)).toMatchObject({
    ok: true,
    value: { account: { token: 'kept' } },
  });
  await first.quit();

  const silent = silentKeyRingIn(folder, electronPath);
  const { page, quit } = await launch({ ...silent, dataFolder: data });
  const token = async (): Promise<string | undefined> => {
    const status = await call(page, 'app:status', {});
    return status.ok ? status.value.account?.token : status.failure.code;
  };
  // The window is there and answers although the key ring does not; nothing is called lost.
  await expect(page.getByRole('textbox', { name: 'Number' })).toBeVisible();
  expect(['asking', 'silent']).toContain(await token());
  await expect(page.getByText('The key ring does not answer.')).toBeVisible({ timeout: 15_000 });
  await page.getByRole('textbox', { name: 'Number' }).fill('9876543210');
  await expect(page.getByRole('button', { name: 'Enter API token' })).toBeVisible();
  await page.getByRole('button', { name: 'Ask again' }).click();
  await expect.poll(token).toBe('asking');
  silent.wake();
  await expect.poll(token, { timeout: 30_000 }).toBe('kept');
  await expect(page.getByText('The key ring does not answer.')).toBeHidden();
  await quit();
});

test('beside a key ring that never answers a token is entered for as long as Galla runs', async ({
  launch,
  electronPath,
  dataFolder,
}) => {
  const folder = join(dataFolder, 'ring');
  const data = join(dataFolder, 'data');
  const first = await launch({ ...keyRingIn(folder, electronPath), dataFolder: data });
  await ringAnswered(first.page);
  await call(first.page, 'account:connect', login);
  await first.quit();
  const { page, quit } = await launch({ ...silentKeyRingIn(folder, electronPath), dataFolder: data });
  await page.getByRole('button', { name: 'Enter API token' }).click({ timeout: 20_000 });
  await page.getByRole('textbox', { name: 'API token' }).fill('tok-4711-of-the-shop');
  await page.getByRole('button', { name: 'Save token' }).click();
  await expect
    .poll(async () => call(page, 'app:status', {}))
    .toMatchObject({ value: { keyRing: 'silent', account: { token: 'this_session', hasToken: true } } });
  await quit();
  // The one that was kept is still there for a key ring that answers.
  const last = await launch({ ...keyRingIn(folder, electronPath), dataFolder: data });
  await expect
    .poll(async () => call(last.page, 'app:status', {}))
    .toMatchObject({ value: { account: { token: 'kept' } } });
});

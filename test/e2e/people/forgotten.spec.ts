import { expect } from '@playwright/test';
import { ageFolder, figuresOf } from '../../erasure/aged-folder';
import { filesHolding, ravi, sunita, valuesOf } from '../../journal/support/people-to-forget';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { faultsIn } from '../../erasure/faults-in';
import { loginAt, WelcomePage } from '../../support/pages/welcome-page';

/** How many kinds of place hold somebody before. */
const placesOf = (held: readonly string[]): number =>
  new Set(held.map((each) => each.replace(/:.*/, ''))).size;

test('the owner keeps less, and whom old sales were for is in no file any more; amounts, days and debts stay', async ({
  launch,
  gateway,
  dataFolder,
  electronPath,
}) => {
  test.setTimeout(240_000);
  const login = loginAt(gateway.address);
  const first = await launch();
  await new WelcomePage(first.page).connect(login);
  await first.quit();
  await ageFolder(dataFolder, [sunita, ravi]);
  const values = [...valuesOf(sunita), ...valuesOf(ravi)];
  expect(placesOf(filesHolding(dataFolder, values))).toBeGreaterThanOrEqual(20);
  const before = await figuresOf(dataFolder);

  const { page, quit } = await launch();
  await expect(page.getByRole('textbox', { name: 'Number', exact: true })).toBeVisible();
  expect(await call(page, 'owner:unlock', { passphrase: login.ownerPassphrase })).toMatchObject({ ok: true });
  // What was on the screen leaves nothing behind either.
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('searchbox', { name: 'Search history' }).fill(sunita.number);
  await expect(page.getByRole('table', { name: 'Recharges' })).toContainText('98765 00123');
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.evaluate(() => {
    location.hash = '#settings/forgetting';
  });
  const part = page.getByRole('region', { name: 'Forgetting' });
  await expect(part.getByRole('radio', { name: '36 months' })).toBeChecked();
  await part.getByText('24 months').click();
  await part.getByRole('button', { name: 'See what would go' }).click();
  // Two of each, in both books.
  await expect(part.getByRole('list', { name: 'What would go' })).toContainText('8 sales lose their numbers');
  if (process.env['GALLA_SHOT'] !== undefined) await page.screenshot({ path: process.env['GALLA_SHOT'] });
  await part.getByRole('button', { name: 'Save, and forget them now' }).click();
  await expect(part.getByText('Done. No file of Galla')).toBeVisible({ timeout: 120_000 });
  await expect(part.getByText('Last forgotten on')).toContainText('4 sales');
  if (process.env['GALLA_SHOT'] !== undefined)
    await page.screenshot({ path: `${process.env['GALLA_SHOT']}-done.png` });
  expect(filesHolding(dataFolder, values)).toEqual([]);
  await quit();
  expect(filesHolding(dataFolder, values)).toEqual([]);
  expect(await figuresOf(dataFolder)).toEqual(before);
  expect(await faultsIn(dataFolder, electronPath)).toEqual([]);
});

import { expect } from '@playwright/test';
import { foundByAxe } from '../../support/axe';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { asha, hirePeople, passphrase, PeoplePage, ravi, suresh } from '../../support/pages/people-page';
import { SettingsPage } from '../../support/pages/settings-page';
import { ReportsPage } from '../../support/pages/reports-page';

test('the first person is added in Settings, and the counter locks from then on', async ({ counter }) => {
  const { page } = counter;
  const people = new PeoplePage(page);
  const settings = new SettingsPage(page);
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  const locked = page.getByRole('heading', { name: 'Settings are for the owner', exact: true });
  if (await locked.isVisible()) {
    await page.getByRole('textbox', { name: 'Owner passphrase', exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
  }
  await settings.open('People');
  await expect(page.getByText('From then on the counter locks')).toBeVisible();
  expect(await foundByAxe(page)).toEqual([]);
  await settings.press('Lock the counter from now on');
  await expect(page.getByText('A tile needs a name.')).toBeVisible();
  await settings.fill('Your name', suresh.name);
  await settings.press('Lock the counter from now on');
  await expect(page.getByRole('list', { name: 'People', exact: true })).toContainText('Suresh');

  await settings.press('Add a person');
  await expect(settings.field('Name')).toBeFocused();
  await page.keyboard.type(asha.name);
  await settings.fill('New PIN', asha.pin);
  await settings.fill('New PIN again', '1358');
  await settings.press('Add');
  await expect(page.getByText('The two are not the same.')).toBeVisible();
  await settings.fill('New PIN again', asha.pin);
  await settings.press('Add');
  await expect(page.getByText('Asha can come in now.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a person', exact: true })).toBeFocused();
  expect(await foundByAxe(page)).toEqual([]);
  await people.lock();
  await people.unlock(asha);
  await expect(counter.number).toBeFocused();
});

test('staff see no totals, no day and no settings until the owner gives them the right', async ({
  counter,
}) => {
  test.setTimeout(90_000);
  const { page } = counter;
  const people = new PeoplePage(page);
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  await hirePeople(page, asha);
  await people.unlock(asha);
  await counter.sell({ number: '9876502001', operator: 'ai', amount: '243' });
  await counter.shows('Success');
  await expect(counter.today).not.toContainText('₹ 243');
  await expect(link('History')).toBeVisible();
  await expect(link('Settings')).toBeHidden();
  await page.keyboard.press('F10');
  await expect(page.getByRole('heading', { name: 'This is not for you', exact: true })).toBeVisible();
  await page.keyboard.press('F3');
  await expect(page.getByRole('tab', { name: 'Close the day', exact: true })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Day', exact: true })).toBeHidden();
  await new ReportsPage(page).choose('On account');
  await page.keyboard.press('F1');

  await people.lock();
  await people.unlock(suresh);
  const settings = new SettingsPage(page);
  await settings.open('People');
  const switches = page.getByRole('switch', { name: 'Staff: See totals and the day’s report', exact: true });
  await switches.focus();
  await page.keyboard.press('Space');
  await expect(switches).toBeChecked();
  await settings.choose('Changes');
  const changes = page.getByRole('table', { name: 'Changes', exact: true }).getByRole('row');
  await expect(changes.nth(1)).toContainText('Rights › See totals and the day’s report');
  await expect(changes.nth(1)).toContainText('Suresh');
  await expect(changes.nth(1)).toContainText('Staff');
  expect(await foundByAxe(page)).toEqual([]);
  await people.lock();
  await people.unlock(asha);
  await expect(counter.today).toContainText('₹ 243');
});

test('a recovery code is shown once, and replaces a forgotten passphrase', async ({ counter }) => {
  test.setTimeout(90_000);
  const { page } = counter;
  const people = new PeoplePage(page);
  const settings = new SettingsPage(page);
  await hirePeople(page, ravi);
  await people.unlock(suresh);
  await settings.open('Owner passphrase');
  await expect(page.getByText('There is none yet.')).toBeVisible();
  await settings.press('Make a recovery code');
  const code = await page.getByRole('status', { name: 'The recovery code', exact: true }).innerText();
  expect(code).toMatch(/^[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3}$/);
  await people.lock();
  await people.tile(suresh).press('Enter');
  await settings.press('Forgotten passphrase');
  await settings.fill('Recovery code', code.toLowerCase().replaceAll('-', ' '));
  await settings.fill('New passphrase', 'tea at five');
  await settings.fill('New passphrase again', 'tea at five');
  await settings.press('Set the new passphrase');
  // The code on paper has let the owner in.
  await expect(counter.number).toBeFocused();
  await people.lock();
  await people.show(suresh, 'tea at five');
  await expect(counter.number).toBeFocused();
});

test('a shop that has only practised chooses a passphrase, and the name is typed next', async ({
  practice,
}) => {
  const { page } = practice;
  await new SettingsPage(page).open('People');
  const next = page.getByRole('textbox', { name: 'New passphrase', exact: true });
  await next.fill(passphrase);
  await page.getByRole('textbox', { name: 'New passphrase again', exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Your name', exact: true })).toBeFocused();
  await page.keyboard.type(suresh.name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'People', exact: true })).toContainText(suresh.name);
});

test('settings that were unlocked are not locked again by a second Enter', async ({ counter }) => {
  const { page } = counter;
  await call(page, 'owner:lock', {});
  await page.keyboard.press('F10');
  await expect(page.getByLabel('Owner passphrase', { exact: true })).toBeFocused();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  const shop = page.getByRole('tab', { name: 'Shop', exact: true });
  await expect(shop).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(shop).toBeFocused();
});

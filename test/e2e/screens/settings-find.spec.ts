import { expect, type Page } from '@playwright/test';
import { findable } from '../../../src/renderer/src/screens/settings/find/findable';
import hindi from '../../../src/preload/contract/words/translations/hi.json' with { type: 'json' };
import { foundByAxe } from '../../support/axe';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { hirePeople, PeoplePage, ravi } from '../../support/pages/people-page';
import { SettingsPage } from '../../support/pages/settings-page';
import { say } from '../../support/say';

/** What has the focus, where it is not called as the setting is: one of its choices, what opens it, what is below it. */
const focusOf: Readonly<Record<string, string>> = {
  'Language of the screen': 'English Language of the screen',
  'Text size': '100 %',
  Colours: 'Automatic',
  Paper: '58 mm',
  'Add a person': 'Your name',
  Rights: 'Your name',
  'Owner passphrase': 'Present passphrase',
  'Recovery code': 'Make a recovery code',
  Changes: 'Changes',
  Logo: 'Choose a picture',
  'Slips go to': 'PDF file Slips go to',
  Category: 'Electricity Category',
  'Language of slips': 'English Language of slips',
  'Print the slip when a recharge ends as': 'Ask',
  'A cash drawer is connected': 'Add a printer',
  Darkness: 'Add a printer',
  'It cuts the paper': 'Add a printer',
  Columns: 'Add a printer',
  'Code page': 'Add a printer',
  Practice: 'Start practising',
  Copies: 'Choose a folder',
  'Another computer': 'Move to another computer',
  Forgetting: '36 months',
  'Check the journal': 'Check now',
  'Support bundle': 'Show what is in it',
};

/** Finds a setting as somebody at a keyboard does. */
async function find(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('F10');
  await expect(new SettingsPage(page).search).toBeFocused();
  await page.keyboard.insertText(typed);
}

test('every setting is found by its name, and Enter goes to it', async ({ counter }) => {
  test.setTimeout(120_000);
  const { page } = counter;
  const settings = new SettingsPage(page);
  await call(page, 'owner:unlock', { passphrase: 'chai at four' });
  await page.keyboard.press('F10');
  await expect(settings.group('Shop')).toBeVisible();
  for (const { name, part } of findable) {
    const called = say(name);
    await find(page, called);
    const hit = settings.hits.filter({ has: page.getByText(called, { exact: true }) });
    await expect(hit.first(), called).toBeVisible();
    while ((await hit.first().getAttribute('data-focused')) === null) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(settings.hits).toHaveCount(0);
    const panel = page.getByRole('tabpanel', { name: say(`settings.sections.${part}`), exact: true });
    await expect(panel, called).toBeVisible();
    await expect(page.locator(':focus'), called).toHaveAccessibleName(focusOf[called] ?? called);
    // A choice is drawn by its label: what has the focus is in there, and hidden.
    await expect(page.locator('label:has(:focus), :focus').first(), called).toBeInViewport({ ratio: 0.9 });
  }
});

test('a setting is found by other words for it, and in English whatever the screen speaks', async ({
  practice,
}) => {
  const { page } = practice;
  const settings = new SettingsPage(page);
  await page.keyboard.press('F10');
  await expect(settings.group('Shop')).toBeVisible();
  await find(page, 'password');
  await expect(settings.hits.first()).toHaveText(/^Owner passphrase.*People › Owner passphrase/);
  await page.keyboard.press('Escape');
  await expect(settings.search).toHaveValue('');
  await expect(settings.hits).toHaveCount(0);

  await call(page, 'settings:speak', { language: 'hi' });
  const search = page.getByRole('searchbox', { name: hindi['settings.find.name'], exact: true });
  const first = page.getByRole('option').first();
  for (const typed of ['paper', hindi['settings.paper']]) {
    await search.fill(typed);
    await expect(first).toContainText(hindi['settings.paper']);
    await expect(first).toContainText(hindi['settings.groups.shop']);
  }
});

test('what is called nothing says so, with words to try', async ({ practice }) => {
  const { page } = practice;
  await page.keyboard.press('F10');
  await expect(new SettingsPage(page).group('Shop')).toBeVisible();
  await find(page, 'rhinoceros');
  await expect(page.getByText('Nothing is called that. Try another word')).toBeVisible();
  expect(await foundByAxe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await find(page, 'slip');
  await expect(page.getByText('The 7 that fit best of', { exact: false })).toBeVisible();
  expect(await foundByAxe(page)).toEqual([]);
});

test('groups are gone through by arrows, parts by Tab and arrows, and F10 comes back to where one was', async ({
  practice,
}) => {
  const { page } = practice;
  const settings = new SettingsPage(page);
  const part = (name: string) => page.getByRole('tab', { name, exact: true });
  await page.keyboard.press('F10');
  await settings.group('Shop').focus();
  for (const _ of ['People', 'Money', 'Printing']) await page.keyboard.press('ArrowDown');
  await expect(settings.group('Printing')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(part('Slips')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(part('Printers')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Add a printer', exact: true })).toBeFocused();
  await page.keyboard.press('F1');
  await expect(practice.number).toBeFocused();
  await page.keyboard.press('F10');
  await expect(page.getByRole('tabpanel', { name: 'Printers', exact: true })).toBeVisible();
  // Each group is as it was left, too.
  await settings.group('Shop').click();
  await settings.group('Printing').click();
  await expect(page.getByRole('tabpanel', { name: 'Printers', exact: true })).toBeVisible();
});

test('what is typed and not saved stays when a search leads elsewhere', async ({ practice }) => {
  const { page } = practice;
  const settings = new SettingsPage(page);
  await settings.open('Shop');
  await settings.fill('Shop name', 'Sharma');
  await find(page, 'blind count');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('switch', { name: 'Blind count', exact: true })).toBeFocused();
  await find(page, 'shop name');
  await page.keyboard.press('Enter');
  await expect(settings.field('Shop name')).toBeFocused();
  await expect(settings.field('Shop name')).toHaveValue('Sharma');
});

test('a manager is not told of what only the owner sees, and is told what needs the owner', async ({
  counter,
}) => {
  test.setTimeout(90_000);
  const { page } = counter;
  const settings = new SettingsPage(page);
  const people = new PeoplePage(page);
  await hirePeople(page, ravi);
  await people.unlock(ravi);
  await page.keyboard.press('F10');
  await expect(settings.group('Shop')).toBeVisible();
  await find(page, 'recovery code');
  await expect(page.getByText('Nothing is called that.')).toBeVisible();
  await page.keyboard.press('Escape');
  await find(page, 'token');
  await expect(settings.hits.first()).toContainText('Enter API token');
  await expect(settings.hits.first()).toContainText('Needs the owner');
});

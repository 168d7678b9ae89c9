import { expect, type Page } from '@playwright/test';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { ClosePage } from '../../support/pages/close-page';
import { SettingsPage } from '../../support/pages/settings-page';
import { soldFor } from '../../support/sold-for';

/** Everything that can be read on the window now. */
const seen = (page: Page): Promise<string> => page.locator('body').innerText();

async function setInSettings(page: Page, toggle: string): Promise<void> {
  const settings = new SettingsPage(page);
  await settings.open('Closing the day');
  const section = page.getByRole('form', { name: 'Closing the day', exact: true });
  await section.getByRole('switch', { name: toggle }).press('Space');
  await section.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(section.getByText('Saved. The next count follows it.')).toBeVisible();
}

test('where a shift is required nothing is sold without one, and Enter leads to where it is opened', async ({
  practice,
}) => {
  const { page, keys } = practice;
  await setInSettings(page, 'Sell only in an open shift');
  await keys.press('F1');
  await expect(page.getByRole('link', { name: /No shift is open/ })).toBeVisible();
  await practice.typeSale({ number: '9876543250', operator: 'airtel', amount: '199' });
  await expect(page.getByRole('alert').filter({ hasText: 'No shift is open.' })).toContainText(
    'Nothing was sent.',
  );
  await expect(page.getByRole('button', { name: 'Open a shift', exact: true })).toBeFocused();
  await keys.press('Enter');

  const close = new ClosePage(page);
  await close.button('Open a shift').press('Enter');
  await expect(close.box('Notes of ₹ 500')).toBeFocused();
  await close.count(['2', '', '', '', '', '', '', '', '', '', '']);
  await expect(close.overview).toContainText('₹ 1,000 was counted.');
  await expect(close.overview).toContainText('A shift is open since');

  await keys.press('F1');
  await expect(page.getByRole('link', { name: /Shift open since/ })).toBeVisible();
  await expect(practice.number).toBeFocused();
  // What was typed before it was refused is still there.
  await expect(practice.number).toHaveValue(/98765 ?43250/);
  await practice.review.press('Enter');
  await practice.pressSend();
  await practice.shows('Success');
});

test('a shift is handed over with a count, which says what is short, and why it is', async ({ practice }) => {
  const { page, keys } = practice;
  const close = new ClosePage(page);
  await close.open();
  await close.button('Open a shift').press('Enter');
  await close.button('Open without a count').press('Enter');
  await expect(close.overview).toContainText('The shift is open.');
  await soldFor(page, '500');
  await close.button('Hand over').press('Enter');
  await close.box('Notes of ₹ 200').fill('2');
  await close.box('Coins of ₹ 1').press('Enter');
  // It is written, and tells what it is short; it begins no shift before somebody says why.
  await close.isCounted('₹ 100 short');
  const why = close.box('Why is the drawer off?');
  await expect(why).toBeFocused();
  await expect(close.button('Hand over with this count')).toBeEnabled();
  await keys.press('Enter');
  await expect(page.getByText('Write what happened.')).toBeVisible();
  expect(await call(page, 'shift:now', {})).toMatchObject({ value: { shift: { shift: 1 } } });
  await test.step('a stop of the page in between loses nothing', async () => {
    await keys.press('F1');
    await expect(page.getByRole('link', { name: /The drawer is being counted/ })).toBeVisible();
    await keys.press('Shift+F3');
    await close.isCounted('₹ 100 short');
  });
  await why.fill('Paid the milk from it');
  await expect(close.button('Hand over with this count')).toBeEnabled();
  await keys.press('Enter');
  await expect(close.overview).toContainText('Handed over. The next shift is open.');
  await expect(close.overview).toContainText('₹ 100 short.');
  expect(await call(page, 'shift:now', {})).toMatchObject({
    value: { shift: { shift: 2, opening: { note: 'Paid the milk from it' } }, draft: null },
  });
});

test('a hand-over that is counted blind shows nothing before it is written, and is called off by one key', async ({
  practice,
}) => {
  const { page } = practice;
  await setInSettings(page, 'Blind count');
  await soldFor(page, '613', '614');
  const close = new ClosePage(page);
  await close.open();
  await close.button('Open a shift').press('Enter');
  await close.button('Open without a count').press('Enter');
  await close.button('Hand over').press('Enter');
  await expect(close.box('Notes of ₹ 500')).toBeFocused();
  await expect(page.getByText('This count is blind')).toBeVisible();
  const told = /1,?227/;
  for (const key of ['F1', 'F3', 'F11']) {
    await practice.keys.press(key);
    await page.waitForTimeout(400);
    expect(await seen(page), key).not.toMatch(told);
  }
  await practice.keys.press('Escape');
  await practice.keys.press('Shift+F3');
  await close.button('Call this count off').press('Enter');
  await close.button('Look at the figures (X)').press('Enter');
  await expect(page.getByRole('article', { name: 'X: the figures of now', exact: true })).toContainText(
    '1,227',
  );
});

test('a blind count is told nothing before it is written, on no screen and by no call', async ({
  practice,
}) => {
  const { page } = practice;
  await setInSettings(page, 'Blind count');
  await soldFor(page, '613', '614');
  const close = new ClosePage(page);
  await close.toCount('without asking');
  const told = /1,?227/;
  await expect(close.step('Count')).toContainText('This count is blind');
  expect(await seen(page)).not.toMatch(told);
  for (const key of ['F1', 'F3']) {
    await practice.keys.press(key);
    await page.waitForTimeout(400);
    expect(await seen(page), key).not.toMatch(told);
  }
  expect(await call(page, 'shift:x', {})).toMatchObject({ failure: { code: 'count_first' } });
  for (const answer of [
    await call(page, 'shift:now', {}),
    await call(page, 'close:list', { before: null }),
  ]) {
    expect(JSON.stringify(answer)).not.toContain('122700');
  }

  await practice.keys.press('Shift+F3');
  await close.button('Write the count').press('Enter');
  await close.isCounted('₹ 1,227 short');
});

test('X looks at the figures of now and closes nothing', async ({ practice }) => {
  const { page } = practice;
  await soldFor(page, '613', '614');
  const close = new ClosePage(page);
  await close.open();
  await close.button('Look at the figures (X)').press('Enter');
  const x = page.getByRole('article', { name: 'X: the figures of now', exact: true });
  await expect(x.getByRole('region', { name: 'Drawer', exact: true })).toContainText('₹ 1,227');
  await expect(x.getByRole('table', { name: 'Sold', exact: true })).toContainText('2 · ₹ 1,227');
  expect(await call(page, 'shift:now', {})).toMatchObject({ value: { lastClose: null, draft: null } });
});

test('what the owner sets is what is counted', async ({ practice }) => {
  const { page } = practice;
  const settings = new SettingsPage(page);
  await settings.open('Closing the day');
  await settings.fill('Notes that you count, ₹', '500 500');
  await settings.press('Save');
  await expect(page.getByText('₹ 500 stands here twice.')).toBeVisible();
  await settings.fill('Notes that you count, ₹', '2000 500');
  await settings.fill('Coins that you count, ₹', '');
  await settings.press('Save');
  await expect(page.getByText('Saved. The next count follows it.')).toBeVisible();

  const close = new ClosePage(page);
  await close.open();
  await close.button('Open a shift').press('Enter');
  await expect(close.box('Notes of ₹ 2,000')).toBeFocused();
  await expect(page.locator('.count-row')).toHaveCount(2);
});

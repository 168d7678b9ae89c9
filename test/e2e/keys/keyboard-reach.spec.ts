import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';

test('Reports and Settings are one key away, and the header shows which', async ({ practice }) => {
  const { page, keys } = practice;
  await keys.press('F3');
  await expect(page.getByRole('link', { name: 'Reports', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await keys.press('F10');
  await expect(page.getByRole('link', { name: 'Settings', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await keys.press('F1');
  await expect(practice.number).toBeFocused();
});

test('a digit in Operator takes the favourite that shows it, and a letter before it searches', async ({
  practice,
}) => {
  const { page, keys } = practice;
  const favourites = page.getByRole('list', { name: 'Favourites' }).getByRole('button');
  await expect(favourites.nth(3)).toBeVisible();
  const name = (await favourites.nth(2).getAttribute('aria-label'))?.replace('Choose ', '') ?? '';
  await keys.press('F2');
  await keys.press('3');
  await expect(practice.operator).toHaveValue(name);

  await keys.press('F2');
  await keys.type('d2h');
  await expect(practice.operator).toHaveValue('d2h');
});

test('a list is one stop of Tab, and arrow keys go along it', async ({ practice }) => {
  const { page, keys } = practice;
  const list = page.getByRole('list', { name: 'Favourites' });
  await expect(list.locator('button[tabindex="0"]')).toHaveCount(1);
  const buttons = list.getByRole('button');
  await buttons.first().focus();
  await keys.press('ArrowRight');
  await expect(buttons.nth(1)).toBeFocused();
  await keys.press('End');
  await expect(buttons.last()).toBeFocused();
  await keys.press('Tab');
  await expect(list.locator(':focus')).toHaveCount(0);
  await keys.press('Shift+Tab');
  await expect(buttons.last()).toBeFocused();
});

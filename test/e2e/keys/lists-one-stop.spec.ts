import { expect, type Page } from '@playwright/test';
import { test } from '../../support/counter-test';
import { SettingsPage } from '../../support/pages/settings-page';

/** The lists in sight in which Tab stops more than once, each with how often. */
function manyStops(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(ul, tbody)')].flatMap((list) => {
      const rows = [...list.children].filter((row) => row.querySelector('button') !== null);
      const stops = [...list.querySelectorAll('button')].filter(
        (button) => button.tabIndex === 0 && button.checkVisibility(),
      );
      const named =
        list.getAttribute('aria-label') ?? list.closest('[aria-label]')?.getAttribute('aria-label');
      return list.checkVisibility() && rows.length > 1 && stops.length !== 1
        ? [`${named}: ${stops.length} of ${rows.length} rows`]
        : [];
    }),
  );
}

test('Tab stops once at every list, and the arrow keys go along it', async ({ practice }) => {
  const { page, keys } = practice;
  for (const number of ['9876501024', '9876502024']) {
    await practice.sell({ number, operator: 'ai', amount: '199' });
    await practice.shows('Unknown');
  }
  await expect(page.getByRole('region', { name: 'Needs you' }).locator('.only-waits')).toHaveCount(2);
  const found = [...(await manyStops(page))];

  await keys.press('F3');
  const rows = page.getByRole('table', { name: 'Every recharge of the day' }).getByRole('button');
  await expect(rows).toHaveCount(2);
  found.push(...(await manyStops(page)));
  await rows.first().focus();
  await keys.press('ArrowDown');
  await expect.soft(rows.nth(1)).toBeFocused();

  const settings = new SettingsPage(page);
  await settings.open('Operators');
  await expect(page.getByRole('button', { name: 'Edit AT', exact: true })).toBeVisible();
  found.push(...(await manyStops(page)));
  await settings.open('Printers');
  for (const name of ['One', 'Two']) {
    await settings.press('Add a printer');
    await settings.fill('Name in the shop', name);
    await settings.fill('Address', '192.168.1.50');
    await settings.press('Save printer');
    await expect(page.getByRole('button', { name: `Edit ${name}`, exact: true })).toBeVisible();
  }
  found.push(...(await manyStops(page)));
  expect(found).toEqual([]);
});

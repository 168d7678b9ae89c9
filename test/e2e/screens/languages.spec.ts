import { expect } from '@playwright/test';
import hindi from '../../../src/preload/contract/words/translations/hi.json' with { type: 'json' };
import tamil from '../../../src/preload/contract/words/translations/ta.json' with { type: 'json' };
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { asha, passphrase, PeoplePage } from '../../support/pages/people-page';
import { loginAt, WelcomePage } from '../../support/pages/welcome-page';

const pageLanguage = 'document.documentElement.lang';

for (const [computer, language, title] of [
  ['hi_IN.UTF-8', 'hi', hindi['welcome.title']],
  ['C', 'en', 'Welcome to Galla'],
  ['fr_FR.UTF-8', 'en', 'Welcome to Galla'],
] as const) {
  test(`the first start speaks the computer's language: ${computer} is ${language}`, async ({ launch }) => {
    const { page } = await launch({ env: { LANG: computer, LC_ALL: undefined, LANGUAGE: undefined } });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    expect(await page.evaluate(pageLanguage)).toBe(language);
  });
}

test('a language is chosen by its own name, on the first screen and in Settings, and switches at once', async ({
  launch,
}) => {
  const first = await launch();
  const { page } = first;
  await page.getByRole('button', { name: 'Language of the screen' }).click();
  await page.getByRole('option', { name: 'हिन्दी' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(hindi['welcome.title']);
  await page.getByRole('button', { name: hindi['welcome.practice.start'] }).click();

  await page.getByRole('link', { name: hindi['frame.screens.settings'] }).click();
  // What is typed and not saved stays as it is typed.
  const shop = page.getByRole('textbox', { name: hindi['settings.shop.name'] });
  await shop.fill('गणेश मोबाइल');
  await page.getByRole('button', { name: hindi['language.of_screen'] }).click();
  await page.getByRole('option', { name: 'தமிழ்' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tamil['settings.title']);
  await expect(page.getByRole('textbox', { name: tamil['settings.shop.name'] })).toHaveValue('गणेश मोबाइल');
  expect(await page.evaluate(pageLanguage)).toBe('ta');

  // Nothing is left that closing would ask about.
  await page.getByRole('textbox', { name: tamil['settings.shop.name'] }).fill('');
  await first.quit();
  const { page: again } = await launch();
  await expect(again.getByRole('link', { name: tamil['frame.screens.history'] })).toBeVisible();
});

test('each person has a language of their own; the locked counter has the shop’s', async ({
  galla: { page },
  gateway,
}) => {
  await new WelcomePage(page).connect(loginAt(gateway.address));
  await call(page, 'owner:unlock', { passphrase });
  await call(page, 'people:add', { name: 'Suresh', role: 'owner', pin: '', language: 'en' });
  await call(page, 'people:add', { name: 'Asha', role: 'staff', pin: asha.pin, language: 'hi' });
  await call(page, 'people:lock', {});
  const people = new PeoplePage(page);
  await people.unlock(asha);
  await expect(page.getByRole('link', { name: hindi['frame.screens.history'] })).toBeVisible();

  // Asha would rather read Tamil, in the middle of a sale.
  await page.getByRole('textbox', { name: hindi['counter.entry.number'], exact: true }).fill('98765');
  await page.getByRole('button', { name: 'Asha' }).click();
  const own = page.getByRole('dialog', { name: 'Asha' });
  await own.getByRole('button', { name: hindi['language.of_screen'] }).click();
  await page.getByRole('option', { name: 'தமிழ்' }).click();
  await expect(own.getByRole('button', { name: tamil['language.of_screen'] })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: tamil['counter.entry.number'], exact: true })).toHaveValue(
    '98765',
  );

  await page.keyboard.press('Control+l');
  await expect(people.title).toBeVisible();
  expect(await page.evaluate(pageLanguage)).toBe('en');
  await people.show(asha);
  await expect(page.getByRole('link', { name: tamil['frame.screens.history'] })).toBeVisible();
});

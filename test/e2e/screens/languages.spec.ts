import { expect } from '@playwright/test';
import hindi from '../../../src/preload/contract/words/translations/hi.json' with { type: 'json' };
import tamil from '../../../src/preload/contract/words/translations/ta.json' with { type: 'json' };
import { test } from '../../support/electron-app';

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

  await first.quit();
  const { page: again } = await launch();
  await expect(again.getByRole('link', { name: tamil['frame.screens.history'] })).toBeVisible();
});

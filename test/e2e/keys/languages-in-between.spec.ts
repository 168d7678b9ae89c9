import { expect, type Page } from '@playwright/test';
import { languages, type Language } from '../../../src/preload/contract/languages';
import hindi from '../../../src/preload/contract/words/translations/hi.json' with { type: 'json' };
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { SettingsPage } from '../../support/pages/settings-page';
import { says } from '../../support/scripted-gateway/behaviour';
import { holds } from '../../support/trouble/held-reply';

async function speak(page: Page, language: Language): Promise<void> {
  expect(await call(page, 'settings:speak', { language })).toMatchObject({ ok: true });
}

test('languages that change ten times a second take nothing from a sale, and the last one stays', async ({
  counter,
  gateway,
}) => {
  const { page, keys } = counter;
  const held = holds(says('Success'));
  const number = '9876507001';
  gateway.plan(number, held.behaviour);
  // By their places: the window speaks another language by now.
  const operator = page.locator('.operator-input input');
  const readBack = page.locator('.read-back');
  const sale = { isOver: false };
  const turning = async (): Promise<void> => {
    for (let turn = 0; !sale.isOver; turn += 1) {
      await speak(page, languages[turn % languages.length] ?? 'en');
      await page.waitForTimeout(80);
    }
  };
  await keys.type('98765');
  const turned = turning();
  await keys.type('07001');
  await keys.press('Enter');
  await expect(operator).toBeFocused();
  await keys.type('ai');
  await page.waitForTimeout(200);
  await expect(operator).toHaveValue('ai');
  await keys.press('Enter');
  await expect(page.locator('.amount-input input')).toBeFocused();
  await keys.type('199');
  await keys.press('Enter');
  await expect(page.locator('#read-back-send')).toBeEnabled();
  await expect(readBack).toContainText(/98765\s*07001/);
  await keys.press('Enter');
  await expect(readBack).toBeHidden();
  held.release();
  await expect(page.locator('.outcome[data-state="success"]')).toBeVisible();
  await expect(page.locator('.number-input')).toBeFocused();
  sale.isOver = true;
  await turned;
  // The last one wins, however soon it comes after the others.
  await Promise.all((['ta', 'ml', 'en'] as const).map((language) => speak(page, language)));
  await counter.shows('Success');
  expect(gateway.requests('recharge')).toHaveLength(1);
});

test('what was refused is said in the language that is chosen next', async ({ galla: { page } }) => {
  await page.getByRole('button', { name: 'Connect your account', exact: true }).click();
  await page.getByRole('button', { name: 'Save and continue', exact: true }).click();
  const problem = page.locator('.field-problem').first();
  await expect(problem).toHaveText(/not a gateway address/);
  await speak(page, 'hi');
  await expect(page.locator('html[lang="hi"]')).toBeAttached();
  await expect(problem).toContainText(hindi['failure.bad_gateway_address.says']);
  await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
});

test('what a printer that was tried came to is said in the language that is chosen next', async ({
  counter: { page },
}) => {
  const settings = new SettingsPage(page);
  await settings.open('Printers');
  await settings.press('Add a printer');
  await settings.field('Name in the shop').fill('Counter');
  // Nobody listens there.
  await settings.field('Address').fill('127.0.0.1:9');
  await settings.press('Print test page');
  const said = page.locator('.inner-form .said');
  await expect(said).not.toBeEmpty();
  const inEnglish = await said.innerText();
  await speak(page, 'hi');
  await expect(page.locator('html[lang="hi"]')).toBeAttached();
  await expect(said).not.toHaveText(inEnglish);
  await expect(said).toContainText(hindi['print.refused']);
});

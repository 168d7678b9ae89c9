import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { createSay } from '../../src/preload/contract/words/create-say';
import { appFolder, call, test } from '../support/electron-app';
import { buildInvented, inventedMessages } from '../support/invented-language/build-invented';
import { notInvented, seenTexts } from '../support/invented-language/seen-texts';

/** Rooms whose words are in the catalogue. It grows until it is the whole window. */
const MOVED = '.frame-head, .frame-warnings, .frame-foot, .scan-said, .keys';

const folder = join(appFolder, 'node_modules/.cache/galla/invented-language');
const { say } = createSay('en-IN', inventedMessages);

/** Looks at the window again and again, and keeps what is not invented. */
function lookingAt(page: Page) {
  const found: string[] = [];
  return {
    found,
    async look(what: string): Promise<void> {
      for (const text of notInvented(await seenTexts(page, MOVED), [])) found.push(`${what} – ${text}`);
    },
  };
}

test.beforeAll(() => buildInvented(folder));

test('every word that is seen or read out comes from the catalogue', async ({ launch }) => {
  const { page } = await launch({ folder });
  const { look, found } = lookingAt(page);
  await call(page, 'app:practise', {});
  await expect(page.getByRole('link', { name: say('frame.screens.counter') })).toBeVisible();
  await look('counter');
  await page.keyboard.press('F12');
  await expect(page.getByRole('dialog', { name: say('frame.keys.all') })).toBeVisible();
  await look('all keys');
  await page.keyboard.press('Escape');
  expect(found).toEqual([]);
});

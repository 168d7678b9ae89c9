import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import operators from '../../resources/operators.json' with { type: 'json' };
import { paise } from '../../src/preload/contract/money';
import { amountInWords } from '../../src/preload/contract/rules/amount-words';
import { createSay } from '../../src/preload/contract/words/create-say';
import { appFolder, call, test } from '../support/electron-app';
import { buildInvented, inventedMessages } from '../support/invented-language/build-invented';
import { notInvented, seenTexts } from '../support/invented-language/seen-texts';

/** Rooms whose words are in the catalogue. It grows until it is the whole window. */
const MOVED =
  '.frame-head, .frame-warnings, .frame-foot, .scan-said, .keys, .counter, .confirm-modal, .sheet-top';

const folder = join(appFolder, 'node_modules/.cache/galla/invented-language');
const { say } = createSay('en-IN', inventedMessages);

/** What is data: how operators and their numbers are called, and a sum in words, which main tells as slips do. */
const names = [
  ...operators.operators.flatMap(({ code, name, shortName, number }) => [
    name,
    shortName,
    number.label,
    number.help ?? '',
    code,
  ]),
  amountInWords(paise(199_00)),
]
  .filter((name) => name !== '')
  .toSorted((one, other) => other.length - one.length);

/** Looks at the window again and again, and keeps what is not invented. */
function lookingAt(page: Page) {
  const found: string[] = [];
  return {
    found,
    async look(what: string): Promise<void> {
      for (const text of notInvented(await seenTexts(page, MOVED), names)) found.push(`${what} – ${text}`);
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

  const number = page.getByRole('textbox', { name: say('counter.entry.number'), exact: true });
  const readBack = page.getByRole('dialog', { name: say('counter.read_back.name'), exact: true });
  const send = readBack.getByRole('button', { name: say('counter.read_back.send'), exact: true });
  await page.getByRole('button', { name: say('counter.entry.review'), exact: true }).click();
  await expect(page.locator('.field-problem').first()).toBeVisible();
  await look('a sale with nothing in it');
  await number.fill('9876543224');
  await expect(page.locator('.sell-number .sell-help')).toContainText('Airtel');
  await look('a number with its hint');
  await number.press('Enter');
  await page.keyboard.type('0000');
  await look('no operator');
  await page.keyboard.press('Escape');
  await page.keyboard.type('airtel');
  await look('operators');
  await page.keyboard.press('Enter');
  await page.keyboard.type('199');
  await page.keyboard.press('Enter');
  await expect(readBack).toBeVisible();
  await look('read-back');
  await page.keyboard.press('a');
  await expect(readBack.locator('.confirm-who')).toBeVisible();
  await look('on account, and nobody to find');
  await page.keyboard.press('c');
  await expect(send).toBeEnabled();
  await send.press('Enter');
  await expect(page.locator('.outcome[data-state="unknown"]')).toBeVisible();
  await look('outcome');
  await expect(page.locator('.needs-you')).toBeVisible();
  await look('what needs a person');
  expect(found).toEqual([]);
});

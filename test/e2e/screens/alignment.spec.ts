import { expect, type Locator } from '@playwright/test';
import { paise } from '../../../src/preload/contract/money';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { changeCounterSettings } from '../../support/pages/change-counter-settings';
import { asha, hirePeople, PeoplePage, ravi } from '../../support/pages/people-page';
import { SettingsPage } from '../../support/pages/settings-page';
import { speaks } from '../../support/room/room-looker';
import { sellByBridge } from '../../support/sell-by-bridge';

/** Where the top of it is, in CSS pixels. */
async function topOf(what: Locator): Promise<number> {
  const box = await what.boundingBox();
  if (box === null) throw new Error('not in sight');
  return box.y;
}

/** Where the letters of its last text are; those of one size and typeface stand on one line when these are the same. */
function textTop(what: Locator): Promise<number> {
  return what.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      range.selectNodeContents(node);
    return range.getBoundingClientRect().top;
  });
}

test('fields side by side are level, also where the label of one takes two lines', async ({ practice }) => {
  const { page } = practice;
  await page.setViewportSize({ width: 1366, height: 736 });
  const settings = new SettingsPage(page);
  await settings.open('Operators');
  await settings.press('Edit AT');
  const aliases = page.getByRole('textbox', { name: 'Found by, one on each line', exact: true });
  expect(await topOf(aliases)).toBe(await topOf(settings.field('Colour')));
  const [colour, beside] = await Promise.all([
    settings.field('Colour').boundingBox(),
    page.locator('input[type="color"]').boundingBox(),
  ]);
  if (colour === null || beside === null) throw new Error('not in sight');
  expect(colour.height).toBe(beside.height);
  expect(colour.x + colour.width).toBeLessThanOrEqual(beside.x);
  await settings.press('Cancel');

  await sellByBridge(page, { number: '9876501050', amount: '950' });
  await changeCounterSettings(page, () => ({ retypeAbovePaise: paise(100_00) }));
  await page.keyboard.press('F1');
  await practice.toReadBack({ number: '9876501050', amount: '950' });
  await call(page, 'settings:speak', { language: 'ta' });
  await speaks(page, 'ta');
  const fields = page.locator('.read-back-checks input');
  await expect(fields).toHaveCount(2);
  expect(await topOf(fields.nth(0))).toBe(await topOf(fields.nth(1)));
});

test('the word of a state stands on the line of what is beside it', async ({ practice }) => {
  const { page } = practice;
  await practice.sell({ number: '9876501024', operator: 'ai', amount: '199' });
  await practice.shows('Unknown');
  await page.keyboard.press('F4');
  const row = page.getByRole('row').filter({ hasText: '98765 01024' });
  const [number, word] = [row.getByRole('cell').nth(2), practice.word(row)];
  expect(Math.abs((await textTop(number)) - (await textTop(word)))).toBeLessThan(0.5);
});

test('no name on a tile is shortened', async ({ counter }) => {
  const { page } = counter;
  const long = { ...ravi, name: 'Lakshmi Venkataraman Subramaniam Iyengar' };
  await hirePeople(page, asha, long);
  const name = page.getByText(long.name, { exact: true });
  for (const width of [1366, 1024, 683]) {
    await page.setViewportSize({ width, height: 736 });
    const below = await name.evaluate((node) => node.scrollHeight - node.clientHeight);
    // Letters reach over their line by a few pixels; a line is 30 px high.
    expect.soft(below, `${width} px wide`).toBeLessThan(10);
  }
});

test('what has no room beside the names of the screens stands at the other end of its line, and the footer keeps to one', async ({
  counter,
}) => {
  const { page } = counter;
  const people = new PeoplePage(page);
  await hirePeople(page, asha);
  await people.unlock(asha);
  await call(page, 'people:speak', { language: 'hi' });
  await speaks(page, 'hi');
  await page.setViewportSize({ width: 910, height: 480 });
  const footer = await page.getByRole('contentinfo').boundingBox();
  expect(footer?.height).toBeLessThan(50);

  await page.setViewportSize({ width: 683, height: 480 });
  const banner = page.getByRole('banner');
  const balance = await banner.locator('.gateway-balance').boundingBox();
  if (balance === null) throw new Error('not in sight');
  expect(balance.y).toBeGreaterThan(await topOf(banner.getByRole('link').first()));
  expect(balance.x + balance.width).toBeGreaterThan(683 - 32);
});

import { expect, type Page } from '@playwright/test';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { ClosePage } from '../../support/pages/close-page';
import { speaks } from '../../support/room/room-looker';

/** What of the page is written in a typeface of this computer, which the next one may lack: typeface and text. */
async function strangeLetters(page: Page): Promise<readonly string[]> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('DOM.enable');
  await tools.send('CSS.enable');
  const { root } = await tools.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await tools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'body *' });
  const found: string[] = [];
  for (const nodeId of nodeIds) {
    // What ticks may be another element by now.
    const looked = await tools
      .send('CSS.getPlatformFontsForNode', { nodeId })
      .catch((error: unknown) =>
        String(error).includes('Could not find node') ? null : Promise.reject(error),
      );
    const strange = looked?.fonts.filter(({ isCustomFont }) => !isCustomFont) ?? [];
    if (strange.length === 0) continue;
    const { outerHTML } = await tools.send('DOM.getOuterHTML', { nodeId });
    found.push(`${strange.map(({ familyName }) => familyName).join()}: ${outerHTML.slice(0, 200)}`);
  }
  await tools.detach();
  return found;
}

test('every letter and sign comes from the bundled typefaces, in each of their scripts', async ({
  practice,
}) => {
  test.setTimeout(120_000);
  const { page } = practice;
  const close = new ClosePage(page);
  const look = async (where: string): Promise<void> => {
    for (const language of ['en', 'hi', 'mr', 'bn', 'ta', 'te', 'kn', 'ml', 'gu', 'pa'] as const) {
      await call(page, 'settings:speak', { language });
      await speaks(page, language);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      expect.soft(await strangeLetters(page), `${where}, ${language}`).toEqual([]);
    }
    await call(page, 'settings:speak', { language: 'en' });
    await speaks(page, 'en');
  };
  await practice.toReadBack({ number: '9876501010', operator: 'ai', amount: '199' });
  await look('read-back');
  await practice.pressSend();
  await practice.shows('Failed');
  await look('counter, with something to give back');
  await page.keyboard.press('F4');
  await page.getByRole('searchbox').fill('01010');
  await page.getByRole('row').filter({ hasText: '98765 01010' }).click();
  await expect(page.getByRole('dialog', { name: 'Recharge details', exact: true })).toBeVisible();
  await look('details');
  await page.keyboard.press('Escape');
  await close.toCount('without asking');
  await look('close, count');
});

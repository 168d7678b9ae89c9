import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { Ears } from '../../support/pages/ears';
import { hirePeople, asha, PeoplePage } from '../../support/pages/people-page';
import { SettingsPage } from '../../support/pages/settings-page';

/** How many pixels of the screen are as wide as one of the page. */
function zoom(app: ElectronApplication): Promise<number> {
  return app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0,
  );
}

/** What those who listen have heard of it last. */
function said(page: Page) {
  return page.locator('output.sr-only[data-react-aria-top-layer]');
}

async function sizeWindow(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
}

test('text is made larger and smaller by keys, in every field and dialog, and types nothing', async ({
  counter,
  galla: { app },
}) => {
  const { page } = counter;
  await sizeWindow(app, 1366, 728);
  await expect(said(page)).toBeEmpty();
  await page.keyboard.type('98765');
  await page.keyboard.press('Control+Alt+Equal');
  await page.keyboard.press('Control+Equal');
  await expect(said(page)).toHaveText('Text 125 %');
  expect(await zoom(app)).toBe(1.25);
  await page.keyboard.press('Control+NumpadAdd');
  await expect(said(page)).toHaveText('Text 150 %');
  await page.keyboard.press('Control+Minus');
  await expect(said(page)).toHaveText('Text 125 %');
  await expect(counter.number).toHaveValue(/^98765\s*$/);
  await page.keyboard.type('02001');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ai');
  await page.keyboard.press('Enter');
  await page.keyboard.type('199');
  await page.keyboard.press('Enter');
  await expect(counter.send).toBeFocused();
  await page.keyboard.press('Control+NumpadAdd');
  await page.keyboard.press('Control+Equal');
  await expect(said(page)).toHaveText('Text 200 %');
  await expect(counter.send).toBeInViewport({ ratio: 1 });
  await expect(counter.readBack.getByRole('button', { name: 'Cancel', exact: true })).toBeInViewport({
    ratio: 1,
  });
  // There it ends, and says so each time.
  const ears = await Ears.on(page);
  for (const key of ['Control+Equal', 'Control+NumpadAdd']) {
    await page.keyboard.press(key);
    expect(await ears.heard('largest')).toEqual(['Text 200 %, the largest']);
  }
  await page.keyboard.press('Control+Numpad0');
  await expect(said(page)).toHaveText('Text 100 %');
  await page.keyboard.press('Control+Minus');
  await expect(said(page)).toHaveText('Text 100 %, the smallest');
  expect(await zoom(app)).toBe(1);
  await expect(counter.readBack).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F12');
  await expect(page.getByRole('dialog', { name: 'All keys' })).toContainText(
    'text: larger, smaller, usual size',
  );
});

test('the size is chosen in Settings, is there at the lock, and is there at the next start', async ({
  counter,
  galla,
  launch,
}) => {
  const { page } = counter;
  await call(page, 'owner:unlock', { passphrase: 'chai at four' });
  await new SettingsPage(page).open('Counter');
  await page.getByText('150 %', { exact: true }).click();
  await expect.poll(() => zoom(galla.app)).toBeCloseTo(1.5, 1);
  await expect(page.getByRole('radio', { name: '150 %', exact: true })).toBeChecked();
  await hirePeople(page, asha);
  await page.keyboard.press('Control+Equal');
  await expect(said(page)).toHaveText('Text 200 %');
  await expect(new PeoplePage(page).title).toBeVisible();
  await galla.quit();
  const again = await launch();
  await expect(new PeoplePage(again.page).title).toBeVisible();
  expect(await zoom(again.app)).toBeCloseTo(2, 1);
  await expect(said(again.page)).toBeEmpty();
  await again.page.reload();
  await expect(new PeoplePage(again.page).title).toBeVisible();
  expect(await zoom(again.app)).toBeCloseTo(2, 1);
});

test('twice as large is twice as large, on a large screen as well', async ({ counter, galla: { app } }) => {
  const { page } = counter;
  const letters = async (): Promise<number> =>
    (await zoom(app))
    * (await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize)));
  for (const [width, height] of [
    [1600, 900],
    [1366, 728],
  ] as const) {
    await sizeWindow(app, width, height);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    const usual = await letters();
    await page.keyboard.press('Control+Equal');
    await page.keyboard.press('Control+Equal');
    await page.keyboard.press('Control+Equal');
    await expect.poll(async () => Math.round(((await letters()) / usual) * 100)).toBe(200);
    await page.keyboard.press('Control+Digit0');
    await expect.poll(() => zoom(app)).toBe(1);
  }
});

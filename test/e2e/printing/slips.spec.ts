import { expect, type Page } from '@playwright/test';
import { SettingsPage } from '../../support/pages/settings-page';
import jsqr from 'jsqr';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { answerOpenDialog, answerSaveDialog } from '../../support/pages/operators-page';
import { aLogoPng } from '../../support/slips/a-logo';
import { aRequestId } from '../../support/builders/a-request-id';

/** Slower than a scanner, whose blanks press no button. */
const PERSONS_PACE_MS = 80;
const sale = { number: '9876543200', operator: 'airtel', amount: '199' };

/** Settings → Slips. */
async function openSlips(page: Page) {
  await new SettingsPage(page).open('Slips');
  const panel = page.getByRole('tabpanel', { name: 'Slips', exact: true });
  return { panel, paper: panel.getByRole('region', { name: 'How a slip looks' }) };
}

test('what is typed stands on the paper beside it, and after saving on every slip', async ({ practice }) => {
  const { page } = practice;
  const refId = await practice.sell(sale);
  await practice.shows('Success');
  const { panel, paper } = await openSlips(page);
  await panel.getByLabel('Last lines of the slip').fill('Thank you\nநன்றி');
  await expect(paper).toContainText('Thank you');
  await expect(paper).toContainText('நன்றி');
  await panel.getByLabel('Lines below the shop’s name').fill('Recharge and bills');
  await expect(paper).toContainText('Recharge and bills');
  await expect(paper).toContainText('Paid by');
  for (const part of ['Txn id', 'Paid by']) {
    await panel.getByRole('switch', { name: part }).focus();
    await page.keyboard.press('Space');
  }
  await expect(paper).not.toContainText('Paid by');
  // The paper is a bill's: its ids are never hidden.
  await expect(paper).toContainText('Txn id');
  const narrow = (await paper.boundingBox())?.width ?? 0;
  await panel.getByRole('radio', { name: '80 mm' }).focus();
  await page.waitForTimeout(PERSONS_PACE_MS);
  await page.keyboard.press('Space');
  await expect.poll(async () => (await paper.boundingBox())?.width ?? 0).toBeGreaterThan(narrow * 1.2);

  // Nothing of it is on a slip before it is saved.
  const before = await call(page, 'slip:text', { refId, language: null });
  expect(before).toMatchObject({ value: { text: expect.not.stringContaining('Thank you') } });
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.getByText('Saved: first lines, last lines, what is shown.')).toBeVisible();
  const after = await call(page, 'slip:text', { refId, language: null });
  const text = after.ok ? after.value.text : '';
  for (const words of ['Recharge and bills', 'Thank you', 'நன்றி', `Our ref: ${refId}`])
    expect(text).toContain(words);
  expect(text).not.toContain('Txn id');
});

test('a logo is chosen, removed, put back, and missed when its file is gone', async ({
  galla,
  practice,
  dataFolder,
}) => {
  const { page } = practice;
  const { panel, paper } = await openSlips(page);
  const logo = paper.locator('canvas');
  const bad = join(dataFolder, 'evil.png');
  writeFileSync(bad, '<svg onload="alert(1)"/>');
  await answerOpenDialog(galla.app, bad);
  await panel.getByRole('button', { name: 'Choose a picture' }).click();
  await expect(panel.getByText('This is not a PNG or JPEG picture')).toBeVisible();
  expect(existsSync(join(dataFolder, 'logo.png'))).toBe(false);

  const good = join(dataFolder, 'our logo.png');
  writeFileSync(good, aLogoPng());
  await answerOpenDialog(galla.app, good);
  await panel.getByRole('button', { name: 'Choose a picture' }).click();
  await expect(logo).toHaveCount(1);
  const ink = await logo.evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return data.filter((byte, at) => at % 4 === 3 && byte === 255).length;
  });
  expect(ink).toBeGreaterThan(5000);

  await panel.getByRole('button', { name: 'Remove logo' }).click();
  await expect(logo).toHaveCount(0);
  await panel.getByRole('button', { name: 'Put logo back' }).click();
  await expect(logo).toHaveCount(1);

  rmSync(join(dataFolder, 'logo.png'));
  await page.reload();
  await openSlips(page);
  await expect(panel.getByText('our logo.png cannot be read any more')).toBeVisible();
  await page.getByRole('link', { name: 'Counter' }).click();
  const refId = await practice.sell(sale);
  await practice.shows('Success');
  expect(await call(page, 'slip:print', { requestId: aRequestId(), refId, language: null })).toMatchObject({
    value: { kind: 'saved' },
  });
});

test('at the counter a slip is shared in the language of the customer by keys alone', async ({
  galla,
  practice,
  dataFolder,
}) => {
  const { page } = practice;
  const refId = await practice.sell(sale);
  await practice.shows('Success');
  await page.keyboard.press('F8');
  const sheet = page.getByRole('dialog', { name: 'Slip' });
  const paper = sheet.getByRole('region', { name: 'Slip as it would print now' });
  await expect(paper).toContainText('SUCCESS');
  await expect(sheet.getByRole('button', { name: /Language of this slip/ })).toBeFocused();
  await page.keyboard.type('hin');
  await expect(paper).toContainText('सफल');

  await page.keyboard.press('Alt+t');
  await expect(sheet.getByText('The slip is copied as text.')).toBeVisible();
  const copied = await galla.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('सफल');
  expect(copied).toContain(refId);

  const file = join(dataFolder, 'slip.png');
  await answerSaveDialog(galla.app, file);
  await page.keyboard.press('Alt+s');
  await expect(sheet.getByText(`The slip is saved as ${file}.`)).toBeVisible();
  const { data, width, height } = PNG.sync.read(readFileSync(file));
  expect(jsqr(new Uint8ClampedArray(data), width, height)?.data).toBe(refId);
  // It counts: the next one is a duplicate, and the look says so at once.
  await expect(paper).toContainText('प्रतिलिपि 1');

  const pdf = join(dataFolder, 'slip.pdf');
  await answerSaveDialog(galla.app, pdf);
  await page.keyboard.press('Alt+d');
  await expect(sheet.getByText(`Duplicate 1 is saved as ${pdf}.`)).toBeVisible();
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');

  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(practice.number).toBeFocused();
  // What was chosen for this sale stays with it, also after a restart of the page.
  await page.reload();
  expect(await call(page, 'slip:preview', { refId, language: null })).toMatchObject({
    value: { language: 'hi' },
  });
});

test('the slip of an older sale is looked at and shared from its details', async ({ galla, practice }) => {
  const { page } = practice;
  const refId = await practice.sell(sale);
  await practice.shows('Success');
  await page.keyboard.press('F4');
  await page.getByRole('row').filter({ hasText: '98765 43200' }).click();
  const details = page.getByRole('dialog', { name: 'Recharge details' });
  await details.getByRole('tab', { name: 'Slip', exact: true }).click();
  await details.getByRole('button', { name: /Language of this slip/ }).focus();
  await page.keyboard.type('tam');
  await expect(details.getByRole('region', { name: 'Slip as it would print now' })).toContainText('வெற்றி');
  await details.getByRole('button', { name: 'Copy as text', exact: true }).click();
  await expect(details.getByText('The slip is copied as text.')).toBeVisible();
  const copied = await galla.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('வெற்றி');
  expect(copied).toContain(refId);
});

import { expect } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from '../../support/electron-app';
import { test } from '../../support/counter-test';
import { answerOpenDialog, answerSaveDialog } from '../../support/pages/operators-page';
import { ReportsPage } from '../../support/pages/reports-page';
import { sellByBridge } from '../../support/sell-by-bridge';

test('the practice statement is saved, looked at, kept and compared, by keyboard alone', async ({
  galla,
  practice,
}) => {
  const { page, keys } = practice;
  for (const ending of ['51', '10', '52', '30', '53', '54', '03', '55']) {
    await sellByBridge(page, { number: `98765432${ending}`, amount: '199' });
  }
  const reports = new ReportsPage(page);
  await reports.open('Statement');
  await expect(page.getByText('No statement yet.')).toBeVisible();
  const file = join(mkdtempSync(join(tmpdir(), 'galla-statement-')), 'statement.xlsx');
  await answerSaveDialog(galla.app, file);
  await answerOpenDialog(galla.app, file);
  await page.getByRole('button', { name: 'Save the practice statement (Excel)' }).press('Enter');
  await expect(page.getByText('The practice statement is in')).toBeVisible();

  await page.getByRole('button', { name: 'Choose a statement …' }).press('Enter');
  await expect(page.getByRole('heading', { name: /Which column is what/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /Our ref id/ })).toContainText('Client Ref ID');
  await page.getByRole('button', { name: 'See what it says' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await expect(page.getByText('1 row of totals')).toBeVisible();
  expect(await call(page, 'statement:list', {})).toMatchObject({ ok: true, value: [] });
  await keys.press('Enter');

  const only = page.getByRole('tab', { name: /^Only there/ });
  await expect(only).toHaveText('Only there (1)');
  await only.click();
  await expect(page.getByRole('table', { name: 'Only there' })).toContainText('90000 00050');
  // What the gateway says otherwise is complained of from its row.
  await page.getByRole('tab', { name: /^Other state/ }).click();
  await page
    .getByRole('button', { name: /^Complaint about / })
    .first()
    .press('Enter');
  const details = page.getByRole('dialog', { name: 'Recharge details' });
  await expect(details.getByRole('tab', { name: 'Complaint', selected: true })).toBeVisible();
  await expect(details.getByRole('button', { name: 'Take the complaint' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Likely (1)' }).click();
  await page.getByRole('button', { name: /^It is this one: / }).press('Enter');
  await expect(page.getByText(/^Noted: the line is of/)).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Likely (0)' })).toBeVisible();
  await page.getByRole('tab', { name: /^Agree/ }).click();
  await page.getByRole('button', { name: /^It is not this one: / }).press('Enter');
  await expect(page.getByText('Taken back. What was settled by it stays settled.')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Likely (1)' })).toBeVisible();

  // Chosen again it changes nothing, and its columns are known.
  await page.getByRole('button', { name: 'All statements' }).press('Enter');
  await page.getByRole('button', { name: 'Choose a statement …' }).press('Enter');
  await expect(page.getByText('As you said it the last time.')).toBeVisible();
  await page.getByRole('button', { name: 'See what it says' }).press('Enter');
  await expect(page.getByText('This very file was kept before.')).toBeVisible();
  await expect(page.getByText('0 new lines.')).toBeVisible();
});

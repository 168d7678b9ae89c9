import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '../../support/electron-app';
import { test } from '../../support/counter-test';
import { ReportsPage } from '../../support/pages/reports-page';
import { hasPoppler, pdfFacts } from '../../printing/pdf-facts';
import { says } from '../../support/scripted-gateway/behaviour';

test('a complaint is taken, sent once by the path that the owner confirmed, listed with what there is to do, and ended', async ({
  counter,
  gateway,
  galla: { app },
  dataFolder,
}) => {
  const { page } = counter;
  gateway.setDefault(() => says('Success'));
  const refId = await counter.sell({ number: '9876501001', operator: 'ai', amount: '199' });
  await counter.shows('Success');

  await page.keyboard.press('F4');
  await page.getByRole('table', { name: 'Recharges' }).getByText('98765 01001').click();
  const details = page.getByRole('dialog', { name: 'Recharge details' });
  await details.getByRole('tab', { name: 'Complaint' }).click();
  await details.getByRole('button', { name: 'Take the complaint' }).click();
  await expect(details.getByText('Say what is wrong.')).toBeVisible();
  await details.getByRole('radio', { name: 'Not received' }).press('Space');
  await details.getByRole('textbox', { name: 'In the customer’s words' }).fill('No message came');
  await page.keyboard.press('Enter');
  const complaint = details.getByRole('article', { name: `Complaint about ${refId}` });
  // Nobody has compared the path with the panel.
  await expect(complaint).toContainText('Complain on the panel or by phone');
  await expect(complaint).toBeFocused();
  const add = complaint.getByRole('button', { name: 'Add a note', exact: true });
  await add.press('Enter');
  const note = complaint.getByRole('textbox', { name: 'Note', exact: true });
  await expect(note).toBeFocused();
  await note.fill('Called again');
  await page.keyboard.press('Enter');
  await expect(complaint).toContainText('Called again');
  await expect(add).toBeFocused();
  await page.keyboard.press('Escape');

  await call(page, 'complaints:confirm-way', { path: gateway.paths.complaint, confirmed: true });
  const reports = new ReportsPage(page);
  await reports.open('Complaints');
  await page.getByRole('button', { name: `Details of ${refId}` }).click();
  await details.getByRole('tab', { name: 'Complaint' }).click();
  await complaint.getByRole('button', { name: 'Send to the gateway' }).click();
  await expect(complaint).toContainText('The gateway accepted the complaint');
  await expect(complaint).toContainText('Complaint number 7');
  expect(gateway.requests('complaint')).toHaveLength(1);

  await details.getByRole('button', { name: 'Case sheet' }).press('Enter');
  const sheet = details.getByRole('region', { name: 'Case sheet' });
  await expect(sheet).toContainText(`Ref id: ${refId}`);
  // Not the button that closes the details.
  await expect(sheet.locator('pre')).toBeFocused();
  await expect(sheet).toContainText('No message came');
  const file = join(dataFolder, 'case.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await details.getByRole('button', { name: 'Save PDF: Case sheet', exact: true }).press('Enter');
  await expect(sheet.getByText(`Saved: ${file}`)).toBeVisible();
  // One sheet, and nothing on it of the screens behind it.
  const pdf = readFileSync(file).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  if (hasPoppler) {
    const { text } = await pdfFacts(file);
    expect(text).toContain('The gateway answered: Success.');
    expect(text).not.toContain('All keys');
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article', { name: 'Case sheet' })).toContainText(
    'The gateway answered: Success.',
  );
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: `Details of ${refId}` })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await complaint.getByRole('button', { name: 'End the complaint' }).click();
  await complaint.getByRole('radio', { name: 'Done' }).press('Space');
  await complaint.getByRole('button', { name: 'End it' }).click();
  await expect(complaint).toContainText('Ended: done');
  await expect(complaint).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'No complaint is open.' })).toBeVisible();
});

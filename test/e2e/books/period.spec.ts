import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { periodBeside, periodOf } from '../../../src/preload/contract/reports/period';
import { istDate } from '../../../src/preload/contract/ist-date';
import { sayDays } from '../../../src/preload/contract/reports/tables/say-days';
import { test } from '../../support/counter-test';
import { ReportsPage } from '../../support/pages/reports-page';
import { say } from '../../support/say';
import { soldFor } from '../../support/sold-for';

test('by keys alone: a month beside the one before, its tables and charts, and a file that says the same', async ({
  practice,
  dataFolder,
  galla,
}) => {
  const { page, keys } = practice;
  await expect(practice.number).toBeFocused();
  await soldFor(page, '199', '49');
  const month = periodOf('month', istDate(Date.now()));
  const heading = (days: typeof month) =>
    page.getByRole('heading', { name: sayDays(say, days), exact: true, level: 2 });
  await keys.press('F3');
  await new ReportsPage(page).choose('Period');
  const report = page.getByRole('article', { name: 'Report of a period', exact: true });
  await expect(report.getByRole('region', { name: 'Sold', exact: true })).toContainText('₹ 248');
  await expect(heading(month)).toBeVisible();
  const ways = report.getByRole('table', { name: 'By way of payment', exact: true });
  await expect(ways.getByRole('row', { name: /^Cash/ })).toContainText('₹ 248');
  // Each chart has its table, and is silent itself.
  const charts = report.locator('.chart');
  await expect(charts).not.toHaveCount(0);
  for (const chart of await charts.all()) await expect(chart).toHaveAttribute('aria-hidden', 'true');

  await keys.press('Alt+ArrowLeft');
  await expect(heading(periodBeside('month', month, -1))).toBeVisible();
  await expect(report).toContainText('Nothing was sold in this period.');
  await keys.press('Alt+ArrowRight');
  await expect(heading(month)).toBeVisible();
  // Nothing is known of what has not come.
  await keys.press('Alt+ArrowRight');
  await expect(heading(month)).toBeVisible();

  const file = join(dataFolder, 'month.csv');
  await galla.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await report.getByRole('button', { name: 'Save CSV', exact: true }).press('Enter');
  await expect(report.getByText(`Saved: ${file}`)).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('Success,2,248,');
  await galla.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    join(dataFolder, 'month.pdf'),
  );
  await report.getByRole('button', { name: 'Save PDF', exact: true }).press('Enter');
  await expect(report.getByText('month.pdf')).toBeVisible();
  expect(readFileSync(join(dataFolder, 'month.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

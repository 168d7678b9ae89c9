import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';
import { ReportsPage } from '../../support/pages/reports-page';
import { hidden } from '../../support/trouble/hidden';

test('on the smallest panel, too, the day of a report is chosen in sight', async ({ practice }) => {
  const { page } = practice;
  await page.setViewportSize({ width: 1024, height: 736 });
  await new ReportsPage(page).open('Day');
  const before = page.getByRole('button', { name: 'Day before', exact: true });
  const day = page.getByRole('textbox', { name: 'Day', exact: true });
  for (const part of [before, day, page.getByRole('button', { name: 'Today', exact: true })])
    expect(await hidden(part)).toBe('');
  const today = await day.inputValue();
  await before.click();
  await expect(day).not.toHaveValue(today);
  // What says which screen it is takes no room of the others.
  await new ReportsPage(page).choose('Period');
  const tabs = await page.getByRole('tablist', { name: 'Groups of reports', exact: true }).boundingBox();
  expect(tabs?.y).toBeLessThan(90);
});

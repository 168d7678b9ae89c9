import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';

test('the owner sees what would be forgotten before anything is, and nothing young goes', async ({
  counter,
}) => {
  const { page } = counter;
  await counter.sell({ number: '9876502001', operator: 'ai', amount: '199' });
  await counter.shows('Success');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.evaluate(() => {
    location.hash = '#settings/forgetting';
  });
  const part = page.getByRole('region', { name: 'Forgetting' });
  await expect(part.getByRole('radio', { name: '36 months' })).toBeChecked();
  await part.getByRole('button', { name: 'See what would go' }).click();
  await expect(part.getByRole('list', { name: 'What would go' })).toContainText('No sale is to be forgotten');
  await expect(part).toContainText('1 sale stays: younger than that');
  await expect(part.getByRole('button', { name: 'Forget them now' })).toBeHidden();
});

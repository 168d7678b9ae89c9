import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';

test('Esc closes what lies on top, also in the moment when the button that had the focus is gone', async ({
  practice,
}) => {
  const { page } = practice;
  await practice.sell({ number: '9876500001', operator: 'ai', amount: '199' });
  await practice.row('9876500001').getByRole('button').press('Enter');
  const details = page.getByRole('dialog', { name: 'Recharge details', exact: true });
  await expect(details.getByRole('button', { name: 'Print slip' })).toBeVisible();
  // In one turn, before anything can give the focus back.
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true }),
    );
  });
  await expect(details).toBeHidden();
  await expect(practice.number).toBeVisible();
});

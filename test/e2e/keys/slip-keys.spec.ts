import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';

test('the keys of slips always answer: nothing sold yet, and the next number already typed', async ({
  practice,
}) => {
  const { page, keys } = practice;
  for (const key of ['F9', 'F8']) {
    await keys.press(key);
    await expect(page.getByText('There is no slip to print yet.', { exact: true })).toBeVisible();
  }
  await practice.sell({ number: '9876501050', operator: 'ai', amount: '199' });
  await practice.shows('Success');
  await expect(page.getByText('There is no slip to print yet.')).toBeHidden();

  await keys.type('98765');
  await keys.press('F9');
  // Without a printer the slip is a file.
  await expect(page.getByText(/^98765 01050: The slip is saved as .*\.pdf\.$/)).toBeVisible();
  await expect(practice.number).toBeFocused();
  await keys.type('01051');
  await expect(practice.number).toHaveValue('98765 01051');
  await keys.press('Enter');
  await keys.type('ai');
  await keys.press('Enter');
  await keys.type('99');
  await keys.press('Enter');
  await practice.pressSend();
  await practice.shows('Success');
  await expect(page.getByText('The slip is saved as')).toBeHidden();
  await keys.type('9');
  await expect(practice.outcome).toBeHidden();
  await expect(page.getByText('The slip is saved as')).toBeHidden();
});

import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';

test('a link that takes the focus as soon as the read-back has closed keeps it, and its Enter', async ({
  counter,
}) => {
  const { page } = counter;
  await counter.toReadBack({ number: '9876502101', operator: 'ai', amount: '199' });
  await expect(counter.send).toBeEnabled();
  // In the page itself: a hand is there before the next frame only on a busy computer.
  await page.evaluate(`void (window.kept = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[role="dialog"]') !== null) return;
      observer.disconnect();
      const link = document.querySelector('a[href="#history"]');
      link.focus();
      const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      resolve(document.activeElement === link && link.dispatchEvent(enter));
    }).observe(document.body, { subtree: true, childList: true });
  }))`);
  await page.keyboard.press('Enter');
  expect(await page.evaluate('window.kept'), 'the key goes to the link').toBe(true);
  await counter.shows('Success');
  await page.waitForTimeout(300);
  await expect(page.getByRole('link', { name: 'History', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Search history', exact: true })).toBeFocused();
});

test('the row of the history that Enter is pressed on is the one that opens, however quickly', async ({
  practice,
}) => {
  const { page } = practice;
  for (const number of ['9876502162', '9876502163', '9876502165']) {
    await practice.sell({ number, operator: 'ai', amount: '199' });
    await practice.shows('Success');
  }
  await page.keyboard.press('F4');
  const rows = page.getByRole('table', { name: 'Recharges', exact: true }).getByRole('row');
  await expect(rows).toHaveCount(4);
  await page.evaluate(`{
    const row = document.querySelectorAll('.recharges tbody tr')[1];
    row.focus();
    row.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  }`);
  const details = page.getByRole('dialog', { name: 'Recharge details', exact: true });
  await expect(details).toContainText('98765 02163');
});

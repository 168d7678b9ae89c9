import { expect, type Page } from '@playwright/test';
import { test } from '../../support/counter-test';
import { slowCall } from '../../support/trouble/slow-call';

/** Far longer than anybody waits between two keys. */
const SLOW_MS = 600;

/** Key after key without a pause, faster than any fingers: `⏎` is Enter, `⌫` Backspace. */
async function typeAtOnce(page: Page, keys: string): Promise<void> {
  const named = new Map([
    ['⏎', 'Enter'],
    ['⌫', 'Backspace'],
  ]);
  for (const key of Array.from(keys)) await page.keyboard.press(named.get(key) ?? key);
}

test('what is typed while the hint is on its way lands in Amount, never in Number', async ({
  counter,
  galla,
}) => {
  await counter.sell({ number: '9876502001', operator: 'airtel', amount: '199' });
  await counter.shows('Success');
  await slowCall(galla.app, 'number:hint', SLOW_MS);

  // The mistyped digit is taken back.
  await typeAtOnce(counter.page, '9876502001⏎2398⌫');
  await expect(counter.number).toHaveValue('98765 02001');
  await expect(counter.amount).toHaveValue('239');
  await expect(counter.amount).toBeFocused();
  await expect(counter.operator).toHaveValue('Airtel');
});

test('a whole sale typed ahead of a slow hint comes to the read-back, and no further', async ({
  counter,
  galla,
  gateway,
}) => {
  await slowCall(galla.app, 'number:hint', SLOW_MS);
  await typeAtOnce(counter.page, '9876502002⏎airtel⏎199⏎⏎');
  await expect(counter.readBack).toBeVisible();
  await expect(counter.readBack).toContainText('98765 02002');
  await expect(counter.readBack).toContainText('Airtel');
  await expect(counter.readBack).toContainText('₹ 199');
  expect(gateway.requests('recharge')).toEqual([]);
});

test('Esc takes back what was typed ahead, and typing begins anew', async ({ counter, galla }) => {
  await slowCall(galla.app, 'number:hint', SLOW_MS);
  await typeAtOnce(counter.page, '9876502003⏎199');
  await counter.page.keyboard.press('Escape');
  await counter.page.keyboard.type('98765');
  await expect(counter.number).toHaveValue('98765');
  await expect(counter.number).toBeFocused();
  await expect(counter.amount).toHaveValue('');
});

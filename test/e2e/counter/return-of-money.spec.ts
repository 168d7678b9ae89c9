import { expect } from '@playwright/test';
import type { CounterPage } from '../../support/pages/counter-page';
import { aRequestId } from '../../support/builders/a-request-id';
import { foundByAxe } from '../../support/axe';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { startFakePrinter, type FakePrinter } from '../../support/fake-printer/fake-printer';
import { useNetworkPrinter } from '../../support/pages/use-network-printer';
import { says, thenBecomes } from '../../support/scripted-gateway/behaviour';

const number = '9876501101';

/** What lies in the drawer by the ledger, in rupees. */
async function drawer(counter: CounterPage): Promise<number | string> {
  const now = await call(counter.page, 'drawer:now', {});
  if (!now.ok) throw new Error(now.failure.code);
  return now.value.expectedPaise === null ? 'unknown' : now.value.expectedPaise / 100;
}

test('the money of a failure goes back by one chord, once, however long it is held', async ({
  counter,
  gateway,
}) => {
  const { page, keys } = counter;
  gateway.plan(number, says('Failure'));
  await counter.sell({ number, operator: 'ai', amount: '199' });
  await counter.shows('Failed');
  const giveBack = page.getByRole('button', { name: 'Give ₹ 199 back in cash', exact: true });
  await expect(giveBack).toBeVisible();
  expect(await drawer(counter)).toBe(199);

  // Nobody has read it yet: a key that was meant for what stood here before does nothing.
  await expect(async () => {
    keys.restart();
    await page.keyboard.down('Alt');
    for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('g');
    await page.keyboard.up('g');
    await page.keyboard.up('Alt');
    await expect(giveBack).toBeHidden({ timeout: 500 });
  }).toPass();
  await expect(page.getByText('₹ 199 given back in cash. Slip of return No. 1.')).toBeVisible();
  expect(await drawer(counter)).toBe(0);
  await expect(counter.number).toBeFocused();
});

test('a return takes at most six keys from the outcome, and so does taking it back', async ({
  counter,
  gateway,
}) => {
  const { page, keys } = counter;
  gateway.plan(number, says('Failure'));
  await counter.sell({ number, operator: 'ai', amount: '199' });
  await counter.shows('Failed');
  await page.waitForTimeout(450);
  keys.restart();
  await keys.press('Alt+g');
  await expect(page.getByText('₹ 199 given back in cash.')).toBeVisible();
  expect(keys.pressed).toBeLessThanOrEqual(6);
  await page.waitForTimeout(550);
  await keys.press('Alt+z');
  await expect(page.getByText('Taken back. The journal keeps both entries.')).toBeVisible();
  expect(await drawer(counter)).toBe(199);
  await expect(page.getByRole('button', { name: 'Give ₹ 199 back in cash', exact: true })).toBeVisible();

  await page.waitForTimeout(550);
  await keys.press('Alt+n');
  await expect(page.getByText('Recorded: nothing was taken.')).toBeVisible();
  expect(await drawer(counter)).toBe(0);
});

test('a part goes back by UPI from the sheet, and the rest stays owed', async ({ counter, gateway }) => {
  const { page, keys } = counter;
  gateway.plan(number, says('Failure'));
  await counter.sell({ number, operator: 'ai', amount: '199' });
  await counter.shows('Failed');
  await page.waitForTimeout(450);
  await keys.press('Alt+m');
  const sheet = page.getByRole('dialog', { name: 'The money of this recharge', exact: true });
  await sheet.getByRole('radio', { name: 'UPI', exact: true }).press('Space');
  await sheet.getByRole('textbox', { name: 'Amount returned', exact: true }).fill('150');
  await sheet.getByRole('textbox', { name: 'Done by', exact: true }).fill('Asha');
  await keys.press('Enter');
  await expect(sheet).toBeHidden();
  await expect(
    page.getByText('₹ 150 given back by UPI. Slip of return No. 1. ₹ 49 is still owed.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Give ₹ 49 back/ })).toBeVisible();
});

test('a success that came after the money went back is collected by one chord', async ({
  counter,
  gateway,
}) => {
  const { page, keys } = counter;
  gateway.plan(number, thenBecomes(says('Failure'), 'Success', 0));
  const refId = await counter.sell({ number, operator: 'ai', amount: '199' });
  await counter.shows('Failed');
  await page.waitForTimeout(450);
  await keys.press('Alt+g');
  await expect(page.getByText('₹ 199 given back in cash.')).toBeVisible();
  await expect(async () => {
    expect(await call(page, 'recharge:check', { refId })).toMatchObject({ ok: true });
  }).toPass({ timeout: 70_000 });
  await counter.shows('Success');
  await expect(counter.outcome).toContainText('The customer owes you ₹ 199.');
  // Two sums within half a second are a bouncing key, whatever the second is of.
  await page.waitForTimeout(550);
  await keys.press('Alt+r');
  await expect(page.getByText('₹ 199 received in cash.')).toBeVisible();
  expect(await drawer(counter)).toBe(199);
});

test('what was paid in two ways goes back in two presses: a key that bounces is one of them', async ({
  counter,
  gateway,
}) => {
  const { page, keys } = counter;
  gateway.plan(number, says('Failure'));
  await counter.toReadBack({ number, operator: 'ai', amount: '249' });
  await keys.press('s');
  await expect(counter.readBack.getByRole('textbox', { name: 'Cash', exact: true })).toBeFocused();
  await keys.type('200');
  await expect(counter.send).toBeEnabled();
  await keys.press('Enter');
  await counter.shows('Failed');
  await page.waitForTimeout(450);
  // In the page itself, so that the second press comes when it should, however busy this computer is.
  await page.evaluate(async () => {
    for (let press = 0; press < 3; press += 1) {
      const pressed = { key: 'g', code: 'KeyG', altKey: true, bubbles: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', pressed));
      document.activeElement?.dispatchEvent(new KeyboardEvent('keyup', pressed));
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  });
  await expect(page.getByText('₹ 200 given back in cash.')).toBeVisible();
  expect(await call(page, 'drawer:now', {})).toMatchObject({ value: { expectedPaise: 0, upiPaise: 49_00 } });
  await page.waitForTimeout(550);
  await keys.press('Alt+g');
  await expect(page.getByText('₹ 49 given back by UPI.')).toBeVisible();
  expect(await call(page, 'drawer:now', {})).toMatchObject({ value: { expectedPaise: 0, upiPaise: 0 } });
});

let printer: FakePrinter;
test.beforeAll(async () => {
  printer = await startFakePrinter();
});
test.afterAll(() => printer.close());

test('the slip of a return is printed again from the drawer and from the story of its recharge', async ({
  counter,
  gateway,
}) => {
  const { page, keys } = counter;
  gateway.plan(number, says('Failure'));
  await counter.sell({ number, operator: 'ai', amount: '199' });
  await counter.shows('Failed');
  await page.waitForTimeout(450);
  await keys.press('Alt+g');
  await expect(page.getByText('₹ 199 given back in cash.')).toBeVisible();
  await useNetworkPrinter(page, printer);

  await keys.press('F11');
  const sheet = page.getByRole('dialog', { name: 'Drawer', exact: true });
  const again = { name: 'Print slip again: return No. 1', exact: true } as const;
  await sheet.getByRole('button', again).press('Enter');
  await expect(sheet).toContainText('Return slip 1 is on its way to Counter printer.');
  await keys.press('Escape');

  await keys.press('F4');
  await page.getByRole('table', { name: 'Recharges' }).getByRole('row').nth(1).press('Enter');
  const details = page.getByRole('dialog', { name: 'Recharge details', exact: true });
  await details.getByRole('button', again).press('Enter');
  await expect(details).toContainText('Return slip 1 is on its way to Counter printer.');
  await expect.poll(() => printer.finished.length).toBe(2);
  expect(await foundByAxe(page)).toEqual([]);

  // Once it is taken back, no paper says any more that the money went out.
  const moves = await call(page, 'drawer:moves', { before: null });
  const seq = moves.ok ? moves.value.moves.find(({ kind }) => kind === 'given_back')?.seq : undefined;
  if (seq === undefined) throw new Error('no money went back');
  const back = { requestId: aRequestId(), seq, reason: 'wrong row' };
  expect(await call(page, 'drawer:reverse', back)).toMatchObject({ ok: true });
  expect(
    await call(page, 'drawer:print-return', { requestId: aRequestId(), seq, language: null }),
  ).toMatchObject({ failure: { code: 'already_reversed' } });
  await keys.press('Escape');
  await page.getByRole('table', { name: 'Recharges' }).getByRole('row').nth(1).press('Enter');
  await expect(details).toContainText('wrong row');
  await expect(details.getByRole('button', again)).toHaveCount(0);
  await keys.press('Escape');
  await keys.press('F11');
  await expect(sheet).toContainText('wrong row');
  await expect(sheet.getByRole('button', again)).toHaveCount(0);
});

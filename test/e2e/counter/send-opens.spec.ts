import { expect, type CDPSession } from '@playwright/test';
import type { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { slowCall } from '../../support/trouble/slow-call';

const sale = { number: '9876504001', operator: 'ai', amount: '199' } as const;
const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' } as const;

/** The keyboard below the page, which can leave a key down as worn keys and other windows do. */
async function keyboardOf({ page }: CounterPage): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}

/** Types a sale up to the amount. */
async function upToAmount(counter: CounterPage): Promise<void> {
  await counter.keys.type(sale.number);
  await counter.keys.press('Enter');
  await expect(counter.operator).toBeFocused();
  await counter.keys.type(sale.operator);
  await counter.keys.press('Enter');
  await expect(counter.amount).toBeFocused();
  await counter.keys.type(sale.amount);
}

test('keys that never come up keep Send shut for no sale', async ({ counter, gateway }) => {
  const keyboard = await keyboardOf(counter);
  // A key without a place on the keyboard, one that nobody knows, a chord with the Windows key, a bouncing key.
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Unidentified' });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Meta', code: 'MetaLeft' });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'd', code: 'KeyD', modifiers: 4 });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Meta', code: 'MetaLeft' });
  for (let bounce = 0; bounce < 2; bounce += 1) {
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Shift', code: 'ShiftLeft' });
  }
  await counter.sell(sale);
  await counter.shows('Success');
  await counter.sell({ number: '9876504002', operator: 'ai', amount: '99' });
  await counter.shows('Success');
  expect(gateway.requests('recharge')).toHaveLength(2);
});

test('keys typed ahead of a slow answer do not keep Send shut', async ({ counter, galla, gateway }) => {
  await slowCall(galla.app, 'number:hint', 400);
  await counter.keys.type(sale.number);
  for (const key of ['Enter', 'a', 'i', 'Enter', '1', '9', '9', 'Enter']) await counter.keys.press(key);
  await expect(counter.readBack).toBeVisible();
  await counter.pressSend();
  await counter.shows('Success');
  expect(gateway.requests('recharge')).toHaveLength(1);
});

test('an Enter that never comes up holds Send for 1.5 s after its last repeat, and the button says so', async ({
  counter,
  gateway,
}) => {
  const keyboard = await keyboardOf(counter);
  await upToAmount(counter);
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter });
  await expect(counter.readBack).toBeVisible();
  for (let repeats = 0; repeats < 8; repeats += 1) {
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', autoRepeat: true, ...enter });
    await counter.page.waitForTimeout(250);
  }
  await expect(counter.send).toBeDisabled();
  await expect(counter.readBack.getByText('Let go of Enter')).toBeVisible();
  await expect(counter.send).toHaveAccessibleDescription(/Let go of Enter/);

  await expect(counter.send).toBeEnabled({ timeout: 5000 });
  await expect(counter.readBack.getByText('Let go of Enter')).toBeHidden();
  expect(gateway.requests('recharge')).toHaveLength(0);
  await counter.pressSend();
  await counter.shows('Success');
  expect(gateway.requests('recharge')).toHaveLength(1);
});

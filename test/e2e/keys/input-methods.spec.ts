import { expect, type CDPSession, type Locator } from '@playwright/test';
import { test } from '../../support/counter-test';

/** Composes a text key by key, as the input methods of Indian scripts do, and ends the composition. */
async function compose(keyboard: CDPSession, text: string): Promise<void> {
  for (let length = 1; length <= text.length; length += 1) {
    await keyboard.send('Input.imeSetComposition', {
      text: text.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    });
  }
  await keyboard.send('Input.insertText', { text });
}

/** The Enter by which an input method takes what is composed: Chromium gives it the key code 229. */
async function endByEnter(keyboard: CDPSession): Promise<void> {
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
}

test('digits of an input method stand once in every field of a sale', async ({ counter }) => {
  const keyboard = await counter.page.context().newCDPSession(counter.page);
  await compose(keyboard, '९८७६५');
  await compose(keyboard, '०६००१');
  await expect(counter.number).toHaveValue('98765 06001');

  await counter.amount.focus();
  await compose(keyboard, '१९९');
  await expect(counter.amount).toHaveValue('199');

  const phone = counter.field('Customer’s phone');
  await phone.focus();
  await compose(keyboard, '९८७६५०६००२');
  await expect(phone).toHaveValue('9876506002');

  const name = counter.field('Customer’s name');
  await name.focus();
  await compose(keyboard, 'राम');
  await expect(name).toHaveValue('राम');
});

test('an input method writes into the middle of a number without moving what stands there', async ({
  counter,
}) => {
  const keyboard = await counter.page.context().newCDPSession(counter.page);
  await counter.keys.type('98765001');
  await counter.page.keyboard.press('ArrowLeft');
  await counter.page.keyboard.press('ArrowLeft');
  await counter.page.keyboard.press('ArrowLeft');
  await compose(keyboard, '०६');
  await expect(counter.number).toHaveValue('98765 06001');
  await counter.page.keyboard.type('7');
  await expect(counter.number).toHaveValue('9876 5067 001');
});

test('a composition that is called off leaves the field as it was', async ({ counter }) => {
  const keyboard = await counter.page.context().newCDPSession(counter.page);
  await counter.keys.type('98765');
  await keyboard.send('Input.imeSetComposition', { text: '१२', selectionStart: 2, selectionEnd: 2 });
  await keyboard.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await counter.keys.type('06001');
  await expect(counter.number).toHaveValue('98765 06001');
});

test('an Enter that ends a composition goes forward in no field', async ({ counter, gateway }) => {
  const { page, keys } = counter;
  const keyboard = await page.context().newCDPSession(page);
  const stays = async (field: Locator): Promise<void> => {
    await expect(field).toBeFocused();
    await endByEnter(keyboard);
    await page.waitForTimeout(300);
    await expect(field).toBeFocused();
    await expect(counter.readBack).toBeHidden();
  };

  await keys.type('9876506003');
  await stays(counter.number);
  await keys.press('Enter');
  await keys.type('ai');
  await stays(counter.operator);
  await keys.press('Enter');
  await keys.type('199');
  await stays(counter.amount);
  const name = counter.field('Customer’s name');
  await name.focus();
  await stays(name);

  await counter.amount.focus();
  await keys.press('Enter');
  await expect(counter.send).toBeFocused();
  await endByEnter(keyboard);
  await page.waitForTimeout(300);
  await expect(counter.readBack).toBeVisible();
  expect(gateway.requests('recharge')).toEqual([]);
});

test('the keys of the read-back go by their place, whatever the layout types', async ({ counter }) => {
  const { page } = counter;
  const keyboard = await page.context().newCDPSession(page);
  await counter.toReadBack({ number: '9876506004', operator: 'ai', amount: '199' });
  for (const [code, key, name] of [
    ['KeyU', 'ु', 'UPI'],
    ['KeyC', 'म', 'Cash'],
    ['KeyU', 'ஈ', 'UPI'],
  ] as const) {
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', code, key, text: key });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key });
    await expect(counter.readBack.getByRole('radio', { name, exact: false })).toBeChecked();
  }
});

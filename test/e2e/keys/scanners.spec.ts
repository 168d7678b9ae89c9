import { expect, type CDPSession } from '@playwright/test';
import { END_MS } from '../../../src/renderer/src/keyboard/scan';
import type { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { asha, hirePeople, passphrase, PeoplePage } from '../../support/pages/people-page';
import { slowCall } from '../../support/trouble/slow-call';

const sale = { number: '9876507001', operator: 'ai', amount: '199' } as const;

/**
 * A scanner that is a keyboard: a key every 4 ms by the time that the system gives each event, whatever the test's
 * own machine is busy with. Capitals come with Shift, as scanners type them.
 */
class Scanner {
  readonly #keyboard: CDPSession;

  constructor(keyboard: CDPSession) {
    this.#keyboard = keyboard;
  }

  async scan(text: string, end: 'Enter' | 'Tab' | 'none' = 'Enter', gapMs = 4): Promise<void> {
    const start = Date.now() / 1000;
    const all = [...Array.from(text), ...(end === 'none' ? [] : [end])];
    const sent = all.map((key, place) => this.#press(key, start + (place * gapMs) / 1000));
    await Promise.all(sent);
  }

  async #press(key: string, timestamp: number): Promise<void> {
    const named = { Enter: ['Enter', 13, '\r'], Tab: ['Tab', 9, ''] } as const;
    const digit = /\d/.test(key);
    const [code, windowsVirtualKeyCode, text] =
      key === 'Enter' || key === 'Tab'
        ? named[key]
        : ([
            digit ? `Digit${key}` : key === ' ' ? 'Space' : `Key${key.toUpperCase()}`,
            key.toUpperCase().charCodeAt(0),
            key,
          ] as const);
    const event = { key, code, windowsVirtualKeyCode, timestamp };
    const down = text === '' ? 'rawKeyDown' : 'keyDown';
    await Promise.all([
      this.#keyboard.send('Input.dispatchKeyEvent', { ...event, type: down, text }),
      this.#keyboard.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' }),
    ]);
  }
}

async function scannerOf({ page }: CounterPage): Promise<Scanner> {
  return new Scanner(await page.context().newCDPSession(page));
}

/** A read-back that could be booked on account: the customer has a name. */
async function readBackOfRamesh(counter: CounterPage): Promise<void> {
  await counter.keys.type(sale.number);
  await counter.keys.press('Enter');
  await expect(counter.operator).toBeFocused();
  await counter.keys.type(sale.operator);
  await counter.keys.press('Enter');
  await expect(counter.amount).toBeFocused();
  await counter.field('Customer’s name').fill('Ramesh');
  await counter.amount.focus();
  await counter.keys.type(sale.amount);
  await counter.keys.press('Enter');
  await expect(counter.readBack).toBeVisible();
}

const unused = 'The scan was not used. Scan into Number.';

for (const [code, end] of [
  ['9876507002', 'Enter'],
  ['MH12AB1234', 'Enter'],
  ['CASH UPI A 1', 'Enter'],
  ['12345 67890 A', 'Tab'],
] as const) {
  test(`a scan of ${code} and ${end} into the read-back sends nothing and changes nothing, which is said`, async ({
    counter,
    gateway,
  }) => {
    const scanner = await scannerOf(counter);
    await readBackOfRamesh(counter);
    await expect(counter.send).toBeFocused();
    await scanner.scan(code, end);
    await expect(counter.page.getByText(unused)).toBeVisible();
    await expect(counter.readBack).toBeVisible();
    await expect(counter.readBack.getByRole('radio', { name: /Cash/ })).toBeChecked();
    await expect(counter.send).toBeFocused();
    await counter.page.waitForTimeout(300);
    expect(gateway.requests('recharge')).toEqual([]);

    // A person's own Enter still works.
    await counter.pressSend();
    await counter.shows('Success');
    expect(gateway.requests('recharge')).toHaveLength(1);
  });
}

test('a scan into Number goes on as when typed, and a second one becomes no amount', async ({
  counter,
  gateway,
}) => {
  const scanner = await scannerOf(counter);
  await counter.sell(sale);
  await counter.shows('Success');
  await scanner.scan(sale.number);
  await expect(counter.amount).toBeFocused();
  await expect(counter.operator).toHaveValue('Airtel');
  await counter.page.waitForTimeout(200);

  for (const second of ['1234567890', '00001234', '1234.5000']) {
    await scanner.scan(second);
    await expect(counter.page.getByText(unused)).toBeVisible();
    await expect(counter.amount).toHaveValue('');
    await counter.page.waitForTimeout(200);
    await expect(counter.readBack).toBeHidden();
  }
  await counter.keys.type('99');
  // A hand that reaches for the scanner.
  await counter.page.waitForTimeout(700);
  await scanner.scan('1234567890');
  await expect(counter.amount).toHaveValue('99');
  expect(gateway.requests('recharge')).toHaveLength(1);
});

test('a second scan while the first one is being looked up becomes no amount', async ({ counter, galla }) => {
  const scanner = await scannerOf(counter);
  await counter.sell(sale);
  await counter.shows('Success');
  await slowCall(galla.app, 'number:hint', 800);
  await scanner.scan(sale.number);
  await counter.page.waitForTimeout(200);
  await scanner.scan('00001234');
  await expect(counter.amount).toBeFocused();
  await expect(counter.amount).toHaveValue('');
  await counter.page.waitForTimeout(300);
  await expect(counter.readBack).toBeHidden();
  await expect(counter.number).toHaveValue('98765 07001');
});

test('a scan finds Number from wherever no field has the focus, and presses no button', async ({
  counter,
}) => {
  const scanner = await scannerOf(counter);
  await counter.page.getByRole('button', { name: 'All keys' }).focus();
  await scanner.scan('AB12345678');
  await expect(counter.number).toHaveValue('AB12345678');
  await expect(counter.page.getByRole('dialog')).toHaveCount(0);
});

test('a scan into a sheet that lies over the counter is swallowed', async ({ counter }) => {
  const scanner = await scannerOf(counter);
  await counter.keys.press('F12');
  await expect(counter.page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
  await scanner.scan('9876507003');
  await expect(counter.page.getByText(unused)).toBeVisible();
  await expect(counter.page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
  await expect(counter.number).toHaveValue('');
});

test('pasting and a fast typist are no scan', async ({ counter, gateway }) => {
  const scanner = await scannerOf(counter);
  await counter.sell({ ...sale, number: '9876507004' });
  await counter.shows('Success');
  await counter.keys.type('9876507004');
  await counter.keys.press('Enter');
  await expect(counter.amount).toBeFocused();
  // Thirty milliseconds a key: faster than anybody, slower than a scanner.
  await scanner.scan('00000199', 'Enter', 30);
  await expect(counter.readBack).toBeVisible();
  await expect(counter.readBack).toContainText('₹ 199');
  expect(gateway.requests('recharge')).toHaveLength(1);
});

test('a scan at the lock chooses no PIN and no passphrase, is no try, and is said', async ({ counter }) => {
  const { page } = counter;
  const people = new PeoplePage(page);
  await hirePeople(page, asha);
  const scanner = await scannerOf(counter);
  const said = page.getByRole('status', { name: 'Scanner', exact: true });

  // A digit of it chooses a name; the rest is no passphrase.
  await scanner.scan('8901234567894');
  await expect(said).toHaveText(unused);
  const passphraseBox = page.getByRole('textbox', { name: 'PIN or owner passphrase', exact: true });
  await expect(passphraseBox).toHaveValue('');
  // No hand is back at the keys so soon: an Enter within this time is taken for one more line of the code.
  await page.waitForTimeout(2 * END_MS);
  await page.keyboard.press('Escape');
  await people.tile(asha).press('Enter');
  await scanner.scan('9876507001');
  await expect(people.pin).toHaveValue('');
  // Time for an answer that must not come: one that a try would have.
  await page.waitForTimeout(300);
  await expect(page.locator('.secret-said')).toBeEmpty();

  // A key on a ring types a passphrase as fast.
  await page.keyboard.press('Escape');
  await expect(people.tile(asha)).toBeFocused();
  await scanner.scan(`1${passphrase}`);
  await expect(counter.number).toBeFocused();
});

test('a scan becomes no amount of the drawer either, and is noted as nothing', async ({ practice }) => {
  const { page, keys } = practice;
  const scanner = await scannerOf(practice);
  await keys.press('F3');
  await page.getByRole('tab', { name: 'Drawer', exact: true }).press('Enter');
  const amount = page
    .getByRole('form', { name: 'Money in and out', exact: true })
    .getByRole('textbox', { name: 'Amount, ₹', exact: true });
  await amount.fill('20');
  await scanner.scan('98765070');
  await expect(page.getByRole('status', { name: 'Scanner', exact: true })).toHaveText(unused);
  await expect(amount).toHaveValue('20');
  await expect(page.getByText('Noted:')).toBeHidden();
});

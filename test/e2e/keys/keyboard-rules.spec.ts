import { expect } from '@playwright/test';
import { z } from 'zod';
import type { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { holds } from '../../support/trouble/held-reply';
import { says } from '../../support/scripted-gateway/behaviour';

const sale = { number: '9876501001', operator: 'ai', amount: '199' } as const;

/** Leans on Enter: one press, then what the keyboard repeats, then the release. */
async function holdEnter({ page }: CounterPage): Promise<void> {
  for (let repeats = 0; repeats < 15; repeats += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
}

test('a held Enter goes forward one step, however long it is held', async ({ counter, gateway }) => {
  await counter.keys.type(sale.number);
  await holdEnter(counter);
  await expect(counter.operator).toBeFocused();
  await expect(counter.operator).toHaveValue('');

  await counter.keys.type(sale.operator);
  await holdEnter(counter);
  await expect(counter.operator).toHaveValue('Airtel');
  await expect(counter.amount).toBeFocused();

  await counter.keys.type(sale.amount);
  await holdEnter(counter);
  await expect(counter.readBack).toBeVisible();
  expect(gateway.requests('recharge')).toEqual([]);

  await expect(counter.send).toBeFocused();
  await holdEnter(counter);
  await counter.shows('Success');
  expect(gateway.requests('recharge')).toHaveLength(1);
});

test('Send opens 400 ms after the read-back came, and not before the key that opened it is up', async ({
  counter,
}) => {
  const { page } = counter;
  await counter.toReadBack(sale);
  await expect(counter.send).toBeEnabled();
  await counter.keys.press('Escape');
  await expect(counter.amount).toBeFocused();

  await page.evaluate(watchGate);
  await counter.keys.press('Enter');
  await expect(counter.send).toBeEnabled();
  const quick = await readGate(counter);
  expect(quick.enabledAt - quick.shownAt).toBeGreaterThanOrEqual(400);
  await counter.keys.press('Escape');
  await expect(counter.amount).toBeFocused();

  await page.evaluate(watchGate);
  await page.keyboard.down('Enter');
  await expect(counter.readBack).toBeVisible();
  const { shownAt } = await readGate(counter);
  // As a keyboard does it: a held key repeats.
  while ((await page.evaluate(() => performance.now())) < shownAt + 1200) {
    await page.keyboard.down('Enter');
    await page.waitForTimeout(100);
  }
  await expect(counter.send).toBeDisabled();
  await page.keyboard.up('Enter');
  await expect(counter.send).toBeFocused();
  const held = await readGate(counter);
  expect(held.enabledAt - held.shownAt).toBeGreaterThanOrEqual(1200);
  expect(held.enabledAt).toBeGreaterThanOrEqual(held.releasedAt);
});

test('two quick Enters are one sale', async ({ counter, gateway }) => {
  await counter.toReadBack(sale);
  await counter.keys.press('Escape');
  await expect(counter.amount).toBeFocused();

  // Both before anybody could read anything: they open the read-back and send nothing.
  await counter.keys.press('Enter');
  await counter.keys.press('Enter');
  await expect(counter.send).toBeFocused();
  expect(gateway.requests()).toEqual([]);

  const held = holds(says('Success'));
  gateway.plan(sale.number, held.behaviour);
  await counter.keys.press('Enter');
  await counter.keys.press('Enter');
  await counter.shows('Sending');
  await counter.keys.press('Enter');
  held.release();
  await counter.shows('Success');
  expect(gateway.requests('recharge')).toHaveLength(1);
  await expect(counter.today.getByRole('listitem')).toHaveCount(1);
});

test('Esc goes one step back and forgets nothing on the way', async ({ counter, gateway }) => {
  await counter.toReadBack(sale);
  await counter.keys.press('Escape');
  await expect(counter.readBack).toBeHidden();
  await expect(counter.amount).toBeFocused();
  await expect(counter.amount).toHaveValue('199');

  // Chosen by hand, so Operator is the step before.
  await counter.keys.press('Escape');
  await expect(counter.operator).toBeFocused();
  await expect(counter.operator).toHaveValue('Airtel');

  await counter.keys.press('Escape');
  await expect(counter.number).toBeFocused();
  await expect(counter.number).toHaveValue('98765 01001');
  await expect(counter.operator).toHaveValue('Airtel');

  await counter.keys.press('Escape');
  await expect(counter.number).toBeFocused();
  await expect(counter.number).toHaveValue('');
  expect(gateway.requests()).toEqual([]);
});

test('a recharge in flight cannot be called back: Esc does nothing, New recharge leaves it running', async ({
  counter,
  gateway,
}) => {
  const held = holds(says('Success'));
  gateway.plan(sale.number, held.behaviour);
  const refId = await counter.sell(sale);
  await counter.shows('Sending');
  for (let presses = 0; presses < 3; presses += 1) await counter.keys.press('Escape');
  await counter.shows('Sending');
  await expect(counter.number).toBeFocused();

  const newRecharge = counter.page.getByRole('button', { name: 'New recharge', exact: true });
  await newRecharge.focus();
  await counter.keys.press('Enter');
  await expect(newRecharge).toBeHidden();
  await expect(counter.number).toBeFocused();
  await expect(counter.word(counter.row(sale.number))).toHaveText('Sending');

  const other = { ...sale, number: '9876501002' };
  await counter.sell(other);
  await counter.shows('Success');
  await expect(counter.word(counter.row(sale.number))).toHaveText('Sending');
  held.release();
  await expect(counter.word(counter.row(sale.number))).toHaveText('Success');
  expect(gateway.seen().get(refId)).toBe(1);
});

test('what the journal or a rule knows is accepted by Enter, a prefix never is', async ({
  counter,
  gateway,
}) => {
  await counter.keys.type(sale.number);
  await expect(counter.page.getByText(/Maybe Airtel/)).toBeVisible();
  await counter.keys.press('Enter');
  await expect(counter.operator).toBeFocused();
  await expect(counter.operator).toHaveValue('');
  // Sold as Jio: numbers are ported, and from now on the shop knows better than the prefix.
  await counter.keys.type('jio');
  await counter.keys.press('Enter');
  await expect(counter.amount).toBeFocused();
  await counter.keys.type('239');
  await counter.keys.press('Enter');
  await counter.pressSend();
  await counter.shows('Success');

  await counter.keys.type(sale.number);
  await counter.keys.press('Enter');
  await expect(counter.amount).toBeFocused();
  await expect(counter.operator).toHaveValue('Jio');
  await counter.keys.press('Escape');
  await counter.keys.press('Escape');
  await expect(counter.number).toHaveValue('');
  await expect(counter.operator).toHaveValue('');

  // Ten digits that begin with 1: of the DTH operators only Tata Play has them.
  await counter.keys.type('1234567890');
  await counter.keys.press('Enter');
  await expect(counter.amount).toBeFocused();
  await expect(counter.operator).toHaveValue('Tata Play');
  expect(gateway.requests('recharge').map(({ params }) => params['operator'])).toEqual(['JIO']);
});

test('who types ahead of the page gets the operator and the amount that were typed', async ({ practice }) => {
  const { page, keys } = practice;
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  const wanted = { d2: 'd2h', tp: 'Tata Play', su: 'Sun Direct', mse: 'Maharashtra Electricity (MSEDCL)' };
  for (const [typed, name] of Object.entries(wanted)) {
    await keys.type('123456789012');
    await keys.press('F2');
    await expect(practice.operator).toBeFocused();
    // All at once: the next key does not wait until the page has dealt with the one before.
    const ahead = [...typed.split(''), 'Enter', '1', '9', '9'];
    await Promise.all(ahead.map((key) => page.keyboard.press(key)));
    await expect(practice.amount).toBeFocused();
    await expect(practice.operator).toHaveValue(name);
    await expect(practice.amount).toHaveValue('199');
    await keys.press('F1');
    await keys.press('Escape');
    await expect(practice.number).toHaveValue('');
  }
});

test('the keys of the window lead where they say, and typing begins in Number', async ({ practice }) => {
  const { page, keys } = practice;
  await expect(practice.number).toBeFocused();

  await keys.press('F2');
  await expect(practice.operator).toBeFocused();
  await keys.press('Escape');
  await keys.press('Escape');
  await expect(practice.number).toBeFocused();

  await keys.press('F4');
  await expect(page.getByRole('searchbox', { name: 'Search history', exact: true })).toBeFocused();
  await keys.press('F1');
  await expect(practice.number).toBeFocused();
  await keys.press('F4');
  await expect(page.getByRole('searchbox', { name: 'Search history', exact: true })).toBeFocused();
  await keys.press('F2');
  await expect(practice.operator).toBeFocused();
  await keys.press('F1');
  await expect(practice.number).toBeFocused();

  for (const name of ['History', 'Reports', 'Settings', 'Counter']) {
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  }
  const row = page.getByRole('list', { name: 'Favourites' }).getByRole('button');
  // They come with the operators, after the screen.
  await expect(row.nth(3)).toBeVisible();
  const favourites = await row.all();
  for (const [place, favourite] of favourites.entries()) {
    const name = (await favourite.getAttribute('aria-label'))?.replace('Choose ', '') ?? '';
    await keys.press(`Alt+${place + 1}`);
    await expect(practice.operator).toHaveValue(name);
  }

  // A digit typed on something that is no field.
  await favourites[0]?.focus();
  await keys.type('98');
  await expect(practice.number).toBeFocused();
  await expect(practice.number).toHaveValue('98');
  await keys.press('Escape');

  await keys.press('Alt+1');
  await practice.sell({ number: '9876501000', amount: '199' });
  await practice.shows('Success');
  await keys.press('F9');
  await expect(page.getByText(/^The slip is saved as/)).toBeVisible();
  await keys.press('F9');
  await expect(page.getByText(/^Duplicate 1 is saved as/)).toBeVisible();
});

/** Notes in the page when the read-back came, when Send opened and when a key was last released. */
function watchGate(): void {
  const seen = { shownAt: 0, enabledAt: 0, releasedAt: 0 };
  Reflect.set(globalThis, 'gate', seen);
  addEventListener('keyup', ({ timeStamp }) => Object.assign(seen, { releasedAt: timeStamp }), true);
  new MutationObserver(() => {
    const send = document.querySelector<HTMLButtonElement>('button[aria-label="Send"]');
    if (send === null) return;
    seen.shownAt ||= performance.now();
    if (!send.disabled) seen.enabledAt ||= performance.now();
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
}

const gateSchema = z.object({ shownAt: z.number(), enabledAt: z.number(), releasedAt: z.number() });

async function readGate({ page }: CounterPage): Promise<z.infer<typeof gateSchema>> {
  return gateSchema.parse(await page.evaluate<unknown>('globalThis.gate'));
}

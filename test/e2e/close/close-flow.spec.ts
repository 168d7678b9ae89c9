import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { soldFor } from '../../support/sold-for';
import { QuickHands } from '../../support/pages/quick-hands';
import { ClosePage } from '../../support/pages/close-page';

/** A worn switch tells one press as several, so close to each other. In milliseconds. */
const BOUNCE_MS = 40;
/** Longer than anything takes that a key asks for. In milliseconds. */
const A_PAUSE_MS = 300;

/** 9,170 in ten kinds, ten of each; of the last kind there is nothing. */
const tenOfTen = [...Array.from({ length: 10 }, () => '10'), ''];
const salesOf9170 = ['1834', '1834', '1834', '1834', '1834'];

test('ten kinds are counted in 40 keys at most, and a day without a difference is closed in 60', async ({
  practice,
}) => {
  const { page } = practice;
  await soldFor(page, ...salesOf9170);
  const close = new ClosePage(page);
  await expect(practice.number).toBeFocused();

  await close.toCount();
  const before = close.keys.pressed;
  await close.count(tenOfTen);
  await close.isCounted('Exact');
  expect(close.keys.pressed - before, 'the count').toBeLessThanOrEqual(40);
  await close.toFinish();
  const name = await close.finish();
  expect(close.keys.pressed, 'the whole close').toBeLessThanOrEqual(60);

  const list = await call(page, 'close:list', { before: null });
  expect(list).toMatchObject({
    ok: true,
    value: { closes: [{ n: 1, countedPaise: 9_170_00, soldPaise: 9_170_00, differencePaise: 0 }] },
  });
  expect(name).toMatch(/-1-1$/);
});

test('what is short is said in words and wants a note, and no more is taken out than there is', async ({
  practice,
}) => {
  const { page } = practice;
  await soldFor(page, '199', '500');
  const close = new ClosePage(page);
  await close.toCount('without asking');
  await close.count(['1', '', '', '', '', '', '', '', '', '', '']);
  await close.isCounted('Counted: ₹ 500');
  await close.isCounted('₹ 199 short');
  await close.toFinish('120');

  const note = close.box('Why is the drawer off?');
  const takenOut = close.box('Cash taken out, ₹');
  await expect(note).toBeFocused();
  await expect(close.button('Close the day')).toBeEnabled();
  await close.keys.press('Enter');
  await expect(takenOut).toBeFocused();
  await close.keys.type('600');
  await close.keys.press('Enter');
  await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
  expect(await call(page, 'close:list', { before: null })).toMatchObject({ value: { closes: [] } });

  await takenOut.fill('300');
  await expect(page.getByRole('status', { name: 'Stays in the drawer' })).toHaveText('₹ 200');
  await close.keys.press('Enter');
  await expect(note).toBeFocused();
  await expect(note).toHaveAttribute('aria-invalid', 'true');
  const name = await close.finish(['one note was torn', '']);

  await page.getByRole('tab', { name: 'Earlier closes', exact: true }).click();
  const z = page.getByRole('article', { name: `Z ${name}`, exact: true });
  await expect(z).toContainText('₹ 199 short');
  await expect(z).toContainText('one note was torn');
  await expect(z).toContainText('The gateway was not asked before the count.');
  await expect(z.getByRole('region', { name: 'UPI', exact: true })).toContainText('₹ 120 over');
});

test('a customer in the middle of the count is sold to, and what they paid lies apart', async ({
  practice,
}) => {
  const { page } = practice;
  await soldFor(page, '500');
  const close = new ClosePage(page);
  await close.toCount('without asking');
  await close.keys.type('1');
  await close.keys.press('Enter');
  await close.keys.type('7');

  await practice.keys.press('F1');
  await expect(page.getByRole('link', { name: /The day is being closed/ })).toBeVisible();
  await practice.sell({ number: '9876543266', operator: 'airtel', amount: '604' });
  await practice.shows('Success');
  await page.getByRole('link', { name: /The day is being closed/ }).press('Enter');

  // What was typed is still there, and told what belongs to the next shift.
  await expect(close.box('Notes of ₹ 500')).toHaveValue('1');
  await expect(close.box('Notes of ₹ 200')).toHaveValue('7');
  await expect(close.step('Count')).toContainText('₹ 604 came in since the count began');
  await close.box('Notes of ₹ 200').fill('');
  await close.box('Notes of ₹ 200').press('Enter');
  await close.count(['', '', '', '', '', '', '', '', '']);
  await close.isCounted('Exact');
  await close.toFinish();
  await close.finish();
  await expect(close.step('Z')).toContainText('₹ 604');
});

test('Esc goes back step by step and undoes nothing; calling off leaves no Z and the day open', async ({
  practice,
}) => {
  const { page } = practice;
  await soldFor(page, '500');
  const close = new ClosePage(page);
  await close.toCount('without asking');
  await close.count(['1', '', '', '', '', '', '', '', '', '', '']);
  await close.toFinish();

  await close.keys.press('Escape');
  await expect(close.button('Go on')).toBeFocused();
  await close.keys.press('Escape');
  await expect(close.box('UPI in the bank’s app, ₹')).toBeFocused();
  await close.keys.press('Escape');
  await expect(close.button('Go on with the close')).toBeFocused();
  await close.keys.press('Enter');
  await expect(close.step('Note and cash out')).toBeVisible();
  await close.isCounted('Exact');

  // A recount begins with what was counted, and takes its place.
  await close.button('Count once more').press('Enter');
  await expect(close.box('Notes of ₹ 500')).toHaveValue('1');
  await close.keys.press('Escape');
  await expect(close.step('Note and cash out')).toBeVisible();
  await close.button('Count once more').press('Enter');
  await close.box('Notes of ₹ 500').fill('2');
  await close.button('Write the count').press('Enter');
  await close.isCounted('₹ 500 over');

  await close.button('Call off this close').press('Enter');
  await expect(close.button('Close the day')).toBeFocused();
  expect(await call(page, 'close:list', { before: null })).toMatchObject({ value: { closes: [] } });
  await close.toCount('without asking');
  await expect(close.box('Notes of ₹ 500')).toHaveValue('');
});

test('a held or bouncing Enter passes over no box and closes no day', async ({ practice }) => {
  const { page } = practice;
  await soldFor(page, '500');
  const close = new ClosePage(page);
  await close.toCount('without asking');
  const hands = await QuickHands.at(page);
  const { keyboard } = page;
  await keyboard.type('1');
  for (let press = 0; press < 3; press += 1) await keyboard.down('Enter');
  await keyboard.up('Enter');
  await expect(close.box('Notes of ₹ 200')).toBeFocused();
  await page.waitForTimeout(A_PAUSE_MS);
  await hands.press(['Enter', 'Enter', 'Enter'], BOUNCE_MS);
  await page.waitForTimeout(A_PAUSE_MS);
  await expect(close.box('Notes of ₹ 100')).toBeFocused();

  await close.button('Write the count').press('Enter');
  await expect(close.box('UPI in the bank’s app, ₹')).toBeFocused();
  await close.keys.press('Enter');
  await expect(close.button('Go on')).toBeFocused();
  await hands.press(['Enter', 'Enter', 'Enter', 'Enter', 'Enter', 'Enter'], BOUNCE_MS);
  await page.waitForTimeout(A_PAUSE_MS);
  await expect(close.step('Note and cash out')).toBeVisible();
  expect(await call(page, 'close:list', { before: null })).toMatchObject({ value: { closes: [] } });
});

test('of two closes one is begun, and who was second goes on with it', async ({ practice }) => {
  const { page } = practice;
  await soldFor(page, '500');
  const close = new ClosePage(page);
  await close.open();
  await close.keys.press('Enter');
  await expect(close.button('Ask, then count')).toBeFocused();
  const first = await call(page, 'close:begin', { requestId: 'another-desk', day: null, ask: false });
  expect(first.ok).toBe(true);
  expect(await call(page, 'close:begin', { requestId: 'one-more', day: null, ask: false })).toMatchObject({
    failure: { code: 'close_under_way' },
  });
  await expect(close.box('Notes of ₹ 500')).toBeFocused();

  // Called off elsewhere, it is over here as well.
  const draft = first.ok ? first.value.draft : 0;
  expect(await call(page, 'close:cancel', { draft })).toMatchObject({ ok: true });
  await expect(close.button('Close the day')).toBeVisible();
});

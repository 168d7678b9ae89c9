import { expect, type Locator } from '@playwright/test';
import { paise } from '../../../src/preload/contract/money';
import { test } from '../../support/counter-test';
import { changeCounterSettings } from '../../support/pages/change-counter-settings';
import { ClosePage } from '../../support/pages/close-page';
import { CounterPage } from '../../support/pages/counter-page';
import { Finger } from '../../support/pages/finger';
import { hirePeople, PeoplePage, ravi } from '../../support/pages/people-page';
import { hidden } from '../../support/trouble/hidden';

/** Whether two parts of the page lie over each other. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([one.boundingBox(), other.boundingBox()]);
  if (a === null || b === null) throw new Error('not in sight');
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('by touch alone: the counter is unlocked, a recharge sold, the drawer counted', async ({
  counter,
  gateway,
}) => {
  test.setTimeout(120_000);
  const { page } = counter;
  const people = new PeoplePage(page);
  const close = new ClosePage(page);
  const finger = await Finger.on(page);
  await hirePeople(page, ravi);

  await finger.tap(people.tile(ravi));
  for (const digit of ravi.pin) await finger.tap(page.getByRole('button', { name: digit, exact: true }));
  await finger.tap(page.getByRole('button', { name: 'Unlock', exact: true }));

  await expect(counter.number).toBeFocused();
  await finger.type('9876502001');
  await expect(counter.number).toHaveValue('98765 02001');
  await expect(counter.number).toBeFocused();
  for (const stays of [counter.review, page.locator('.outcome'), page.getByRole('contentinfo')]) {
    expect(await overlap(finger.pad, stays)).toBe(false);
  }
  await finger.type('↵');
  await expect(counter.operator).toBeFocused();
  await expect(finger.pad).toBeHidden();
  await finger.tap(page.getByRole('option', { name: /^Airtel/ }).first());
  await expect(counter.amount).toBeFocused();
  await finger.type('199.00');
  await expect(counter.amount).toHaveValue('199.00');
  await finger.hold(finger.key('Take back the last digit'), 700);
  await expect(counter.amount).toHaveValue('');
  await finger.type('199');
  await finger.tap(finger.key('00'));
  await expect(counter.amount).toHaveValue('19900');
  await finger.tap(finger.key('Take back the last digit'));
  await finger.tap(finger.key('Take back the last digit'));
  await finger.type('↵');
  await expect(counter.readBack).toBeVisible();
  await expect(finger.pad).toBeHidden();
  await finger.tap(counter.send);
  await counter.shows('Success');
  expect(gateway.requests('recharge')).toHaveLength(1);

  await finger.tap(page.getByRole('link', { name: 'Reports', exact: true }));
  await finger.tap(page.getByRole('tab', { name: 'Close the day', exact: true }));
  await finger.tap(close.button('Close the day'));
  await finger.tap(close.button('Ask, then count'));
  await expect(close.box('Notes of ₹ 500')).toBeFocused({ timeout: 30_000 });
  await finger.tap(close.box('Notes of ₹ 100'));
  await finger.type('1↵1↵2↵0');
  await expect(close.box('Notes of ₹ 10')).toBeFocused();
  await finger.tap(close.box('Coins of ₹ 5'));
  await finger.type('1↵2');
  await finger.tap(finger.key('Hide'));
  await expect(finger.pad).toBeHidden();
  await finger.tap(close.button('Write the count'));
  await close.isCounted('Exact');
});

test('by touch alone: practice begins, money is given back, details are read, cash is noted, the day is closed', async ({
  galla,
}) => {
  test.setTimeout(120_000);
  const { page } = galla;
  const counter = new CounterPage(page);
  const close = new ClosePage(page);
  const finger = await Finger.on(page);
  const sheet = (name: string): Locator => page.getByRole('dialog', { name, exact: true });
  const leave = async (name: string): Promise<void> => {
    await finger.tap(sheet(name).getByRole('button', { name: 'Close', exact: true }));
    await expect(sheet(name)).toBeHidden();
  };
  await finger.tap(page.getByRole('button', { name: 'Start practice mode', exact: true }));
  await finger.tap(counter.number);
  await finger.type('9876502010↵');
  await finger.tap(page.getByRole('option', { name: /^Airtel/ }).first());
  await finger.type('199↵');
  await finger.tap(counter.readBack.getByRole('radio', { name: /UPI/ }));
  await finger.tap(counter.send);
  await counter.shows('Failed');
  await finger.tap(page.getByRole('button', { name: 'New recharge', exact: true }));

  const needsYou = page.getByRole('region', { name: 'Needs you', exact: true });
  await finger.tap(needsYou.getByRole('button', { name: /^Give ₹ 199 back by UPI/ }));
  await expect(needsYou).toContainText('given back by UPI');
  await finger.tap(page.getByRole('link', { name: 'History', exact: true }));
  await finger.tap(page.getByRole('row').filter({ hasText: '98765 02010' }));
  for (const name of ['Slip', 'Balance', 'What happened']) {
    await finger.tap(sheet('Recharge details').getByRole('tab', { name, exact: true }));
    await expect(sheet('Recharge details').getByRole('tabpanel', { name, exact: true })).toBeVisible();
  }
  await leave('Recharge details');

  await finger.tap(page.getByRole('link', { name: 'Counter', exact: true }));
  await finger.tap(page.getByRole('button', { name: /^Drawer/ }));
  await finger.tap(sheet('Drawer').getByRole('textbox', { name: 'Amount, ₹', exact: true }));
  await finger.type('50↵');
  await expect(sheet('Drawer')).toContainText('Noted: Other sale, ₹ 50.');
  await leave('Drawer');

  await finger.tap(page.getByRole('link', { name: 'Reports', exact: true }));
  await finger.tap(page.getByRole('tab', { name: 'Close the day', exact: true }));
  await finger.tap(close.button('Close the day'));
  await finger.tap(close.button('Ask, then count'));
  await finger.tap(close.box('Notes of ₹ 50'));
  await finger.type('1');
  await finger.tap(close.button('Write the count'));
  await close.isCounted('Exact');
  await finger.tap(close.box('UPI in the bank’s app, ₹'));
  await finger.type('0↵');
  await finger.tap(close.button('Go on'));
  await finger.tap(close.box('Cash taken out, ₹'));
  await finger.type('20');
  await finger.tap(close.button('Close the day'));
  await expect(close.step('Z').getByRole('heading', { level: 2 })).toContainText('Closed: Z');
});

test('the pad comes after a touch in a field, never by mouse or key, and goes with the first key', async ({
  practice,
}) => {
  const { page, keys } = practice;
  const finger = await Finger.on(page);
  await expect(practice.number).toBeFocused();
  await practice.number.click();
  await expect(finger.pad).toBeHidden();
  await finger.tap(practice.number);
  await expect(finger.pad).toBeVisible();
  expect(
    await finger.pad.getByRole('button').evaluateAll((all) => all.every(({ tabIndex }) => tabIndex < 0)),
  ).toBe(true);
  await keys.type('9');
  await expect(finger.pad).toBeHidden();
  await expect(practice.number).toHaveValue('9');
  // A list that a finger scrolls is not covered by what nobody asked for.
  await finger.tap(practice.today);
  await expect(finger.pad).toBeHidden();
});

test('the pad by mouse, as Settings have it: shown from the start, and a number that is clicked fast is no scan', async ({
  practice,
}) => {
  const { page } = practice;
  const { pad, key } = await Finger.on(page).then((finger) => ({
    pad: finger.pad,
    key: (name: string) => finger.key(name),
  }));
  await changeCounterSettings(page, () => ({ numberPad: 'shown' }));
  await practice.number.click();
  await expect(pad).toBeVisible();
  for (const digit of '9876501050') await key(digit).click({ delay: 0 });
  await expect(practice.number).toHaveValue('98765 01050');
  await expect(practice.number).toBeFocused();
  await key('Next').click();
  await expect(practice.operator).toBeFocused();
  await expect(page.getByText('The scan was not used.')).toBeHidden();

  await changeCounterSettings(page, () => ({ numberPad: 'never' }));
  await page
    .getByRole('option', { name: /^Airtel/ })
    .first()
    .click();
  await expect(practice.amount).toBeFocused();
  await expect(pad).toBeHidden();
});

/** Panels of shops less their bars, at 100 %, 150 % and 175 %, in CSS pixels: the last two are low and narrow at once. */
const panels = [
  { width: 1024, height: 736 },
  { width: 910, height: 480 },
  { width: 683, height: 480 },
  { width: 585, height: 406 },
];

test('on every panel all keys of the pad are in sight, and what lies behind a dialog is dimmed beside it, too', async ({
  practice,
}) => {
  const { page, readBack } = practice;
  const finger = await Finger.on(page);
  await changeCounterSettings(page, () => ({ retypeAbovePaise: paise(100_00) }));
  const allKeys = async (what: string): Promise<void> => {
    await expect(finger.pad).toBeVisible();
    for (const key of await finger.pad.getByRole('button').all()) {
      expect.soft(await hidden(key), `${what}, ${JSON.stringify(page.viewportSize())}`).toBe('');
    }
  };
  for (const panel of panels) {
    await page.setViewportSize(panel);
    await finger.tap(practice.number);
    await allKeys('Number');
    await finger.tap(practice.amount);
    await allKeys('Amount');
  }
  await practice.number.fill('9876501050');
  await finger.tap(page.getByRole('button', { name: 'Choose Airtel', exact: true }));
  await practice.amount.fill('199');
  await finger.tap(practice.review);
  for (const panel of panels) {
    await page.setViewportSize(panel);
    await finger.tap(practice.field('Last four digits, once more'));
    await allKeys('Last four digits');
    expect.soft(await page.locator('.overlay').boundingBox()).toEqual({ x: 0, y: 0, ...panel });
    for (const must of [practice.send, readBack.getByRole('button', { name: 'Cancel', exact: true })]) {
      await expect.soft(must, `beside the pad, ${JSON.stringify(panel)}`).toBeInViewport({ ratio: 0.99 });
      expect.soft(await hidden(must), `beside the pad, ${JSON.stringify(panel)}`).toBe('');
    }
  }
});

test('in a close the pad cuts no button off whose place it does not need', async ({ practice }) => {
  const { page } = practice;
  await page.setViewportSize({ width: 1366, height: 736 });
  const close = new ClosePage(page);
  const finger = await Finger.on(page);
  await close.toCount('without asking');
  await close.count(['1', '', '', '', '', '', '', '', '', '', '']);
  await close.toFinish();
  await finger.tap(close.box('Cash taken out, ₹'));
  await finger.type('100');
  for (const name of ['Close the day', 'Count once more', 'Call off this close']) {
    await expect.soft(close.button(name), name).toBeInViewport({ ratio: 0.99 });
  }
});

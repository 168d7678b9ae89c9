import { expect } from '@playwright/test';
import { paise } from '../../../src/preload/contract/money';
import { call } from '../electron-app';
import { changeCounterSettings } from '../pages/change-counter-settings';
import { CounterPage } from '../pages/counter-page';
import { WelcomePage } from '../pages/welcome-page';
import type { RoomLooker } from './room-looker';

/** As long as they are on the boards of real shops, and of real people. */
export const longShop = 'Sri Venkateswara Mobile Recharge & Bill Payments';
export const longName = 'Lakshmi Venkataraman Subramaniam';

/** Seen at the counter at any time. */
const form = ['.number-input', '.amount-input input'];
const sold = [...form, '.outcome-head'];

/** Sales in practice whose last two digits choose what comes of them. */
const outcomes = [
  ['9876543255', 'Success'],
  ['9876543204', 'Pending'],
  ['9876543224', 'Unknown'],
  ['9876543210', 'Failed'],
  ['9876543212', 'Failed'],
] as const;

/** From the first screen to a counter in practice mode. */
export async function walkWelcome(looker: RoomLooker): Promise<void> {
  const { page } = looker.galla;
  const back = page.getByRole('button', { name: 'Back', exact: true });
  await looker.look('welcome');
  await page.getByRole('button', { name: 'Connect your account', exact: true }).click();
  await page.getByRole('button', { name: 'Save and continue', exact: true }).click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await looker.look('connect');
  await back.click();
  await new WelcomePage(page).practise();
}

/** The form, the read-back, every outcome, and what the day leaves to do. */
export async function walkCounter(looker: RoomLooker): Promise<void> {
  const { page } = looker.galla;
  const counter = new CounterPage(page);
  const { keys } = counter;
  await changeCounterSettings(page, () => ({ retypeAbovePaise: paise(100_00) }));
  await nameShop(looker);
  await looker.look('counter, nothing sold', { must: form });
  for (const sheet of ['All keys', 'Help', 'Practice numbers']) {
    await page.getByRole('button', { name: sheet, exact: true }).click();
    await expect(page.getByRole('dialog', { name: sheet })).toBeVisible();
    await looker.look(sheet);
    await keys.press('Escape');
  }
  await counter.review.click();
  await expect(page.locator('.field-problem').first()).toBeVisible();
  await looker.look('counter, nothing typed', { must: form });
  await counter.number.fill('9876543255');
  await expect(page.locator('.sell-number .sell-said')).toContainText('Airtel');
  await counter.operator.focus();
  await looker.look('counter, operators', {
    must: ['.number-input'],
    again: async () => {
      await keys.press('F2');
      // By its place: the window speaks another language.
      await page.locator('.operator-input input').fill('el');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  });
  await counter.operator.fill('msedcl');
  await keys.press('Enter');
  await expect(page.locator('.bill-fields')).toBeVisible();
  await looker.look('counter, a bill', { must: ['.number-input'] });
  for (let press = 0; press < 5; press += 1) await keys.press('Escape');
  await expect(counter.number).toBeFocused();

  for (const [number, word] of outcomes) {
    await counter.toReadBack({ number, operator: 'airtel', amount: '99' });
    await counter.pressSend();
    await counter.shows(word);
    await looker.look(`outcome ${word} ${number.slice(-2)}`, { must: sold });
    await counter.number.focus();
  }
  await walkReadBack(looker, counter);
  await keys.press('F5');
  await looker.look('counter, to do');
  const todo = page.getByRole('region', { name: 'Needs you', exact: true });
  await todo.getByRole('button').nth(1).press('Enter');
  await looker.look('counter, a form of what is to do');
  await keys.press('F1');
  await keys.press('F8');
  await expect(page.getByRole('dialog', { name: 'Slip', exact: true })).toBeVisible();
  await looker.look('slip');
  await keys.press('Escape');
}

/** The longest: sold before, typed again, on account, and in parts. */
async function walkReadBack(looker: RoomLooker, counter: CounterPage): Promise<void> {
  const { keys } = counter;
  await counter.toReadBack({ number: '9876543266', operator: 'airtel', amount: '950' });
  await counter.field('Last four digits, once more').fill('3266');
  await expect(counter.send).toBeEnabled();
  await keys.press('Enter');
  await counter.shows('Success');
  await counter.number.focus();
  await counter.typeSale({ number: '9876543266', amount: '950' });
  await expect(counter.readBack).toBeVisible();
  const must = ['.read-back-go button:first-child', '.read-back-go button:last-child'];
  await looker.look('read-back, sold before', { must });
  const paid = (name: string) => counter.readBack.getByRole('radio', { name, exact: true });
  await paid('On account').press('Space');
  await expect(paid('On account')).toBeChecked();
  await expect(counter.readBack.getByRole('button', { name: 'Write it down' })).toBeVisible();
  await looker.look('read-back, on account', { must });
  await paid('Split').press('Space');
  await expect(counter.readBack.getByRole('textbox', { name: 'Cash', exact: true })).toBeFocused();
  await looker.look('read-back, split', { must });
  await keys.press('Escape');
  await keys.press('Escape');
  await expect(counter.readBack).toBeHidden();
  await counter.number.focus();
  for (let press = 0; press < 4; press += 1) await keys.press('Escape');
}

async function nameShop({ galla: { page } }: RoomLooker): Promise<void> {
  const read = await call(page, 'settings:read', {});
  if (!read.ok) throw new Error(read.failure.code);
  const shop = { name: longShop, address: '12 Laxmi Road, Pune 411030', phone: '020 2445 0199' };
  const saved = await call(page, 'settings:save', { settings: { ...read.value, shop } });
  if (!saved.ok) throw new Error(saved.failure.code);
}

import { expect } from '@playwright/test';
import { foundByAxe } from '../../support/axe';
import { test } from '../../support/counter-test';
import type { CounterPage } from '../../support/pages/counter-page';
import { asha, hirePeople, PeoplePage, ravi, suresh } from '../../support/pages/people-page';

const sale = { number: '9876502001', operator: 'ai', amount: '199' } as const;

/** Asha sells the same again, which takes the leave of another: the question for it is open. */
async function askForLeave(counter: CounterPage, people: PeoplePage): Promise<void> {
  await hirePeople(counter.page, asha, ravi);
  await people.unlock(asha);
  await counter.sell(sale);
  await counter.shows('Success');
  await counter.toReadBack({ number: sale.number, amount: sale.amount });
  await counter.field('Why is it sold again?').fill('Two phones');
  await expect(counter.send).toBeEnabled();
  await counter.page.keyboard.press('Enter');
  await expect(people.allowing).toBeVisible();
}

test('the same again so soon is allowed by another, over the read-back', async ({ counter, gateway }) => {
  const { page } = counter;
  const people = new PeoplePage(page);
  await hirePeople(page, asha, ravi);
  await people.unlock(asha);
  await counter.sell(sale);
  await counter.shows('Success');

  await counter.toReadBack({ number: sale.number, amount: sale.amount });
  const reason = counter.field('Why is it sold again?');
  await expect(reason).toBeFocused();
  // At the speed of a test, typing is a scan.
  await reason.fill('Two phones');
  await expect(counter.readBack.getByLabel('Owner passphrase')).toBeHidden();
  await expect(counter.send).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(people.allowing).toContainText('Send the same number and amount again so soon');
  await expect(people.tile(asha)).toBeHidden();
  await expect(people.tile(ravi)).toBeVisible();
  await expect(people.tile(suresh)).toBeFocused();
  expect(await foundByAxe(page)).toEqual([]);
  // A wrong PIN is none, and nothing of it goes to the read-back or to the next number.
  await page.keyboard.press('2');
  await page.keyboard.type('9999');
  await page.keyboard.press('Enter');
  await expect(people.allowing).toContainText('This PIN is not right.');
  expect(gateway.requests('recharge')).toHaveLength(1);
  await page.keyboard.type(ravi.pin);
  await page.keyboard.press('Enter');
  await expect(people.allowing).toBeHidden();
  await expect(counter.readBack).toBeHidden();
  await counter.shows('Success');
  await expect.poll(() => gateway.requests('recharge')).toHaveLength(2);
  await expect(counter.number).toBeFocused();
  await expect(counter.number).toHaveValue('');
  await expect(page.getByRole('banner')).toContainText('Asha');
});

test('who is refused stays in the read-back as it was', async ({ counter, gateway }) => {
  const { page } = counter;
  const people = new PeoplePage(page);
  await askForLeave(counter, people);
  await page.keyboard.press('2');
  await expect(people.pin).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(people.tile(ravi)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(people.allowing).toBeHidden();
  await expect(counter.readBack).toBeVisible();
  await expect(counter.readBack).toContainText('You may not do this.');
  await expect(counter.field('Why is it sold again?')).toHaveValue('Two phones');
  expect(gateway.requests('recharge')).toHaveLength(1);
  // The keys are the read-back's again.
  await page.keyboard.press('Escape');
  await expect(counter.readBack).toBeHidden();
  await expect(counter.amount).toBeFocused();
});

test('the lock closes the question, and nothing is sent', async ({ counter, gateway }) => {
  const { page } = counter;
  const people = new PeoplePage(page);
  await askForLeave(counter, people);
  await people.lock();
  await expect(people.allowing).toBeHidden();
  await people.unlock(asha);
  await expect(counter.number).toBeFocused();
  await expect(people.allowing).toBeHidden();
  expect(gateway.requests('recharge')).toHaveLength(1);
});

test('looking around asks nobody: what staff type at the drawer is theirs', async ({ counter }) => {
  test.setTimeout(90_000);
  const { page, keys } = counter;
  const people = new PeoplePage(page);
  await hirePeople(page, asha, ravi);
  await people.unlock(asha);
  for (const key of ['F3', 'Shift+F3', 'F4', 'F10', 'F1']) {
    await keys.press(key);
    await page.waitForTimeout(300);
    await expect(people.allowing, key).toBeHidden();
  }
  await keys.press('F11');
  const sheet = page.getByRole('dialog', { name: 'Drawer', exact: true });
  const form = sheet.getByRole('form', { name: 'Money in and out', exact: true });
  await expect(form.getByRole('textbox', { name: 'Amount, ₹', exact: true })).toBeFocused();
  await keys.type('20');
  await keys.press('Enter');
  await expect(form).toContainText('Noted: Other sale, ₹ 20.');
  await expect(sheet).not.toContainText('Cash expected now');
  await sheet.getByRole('tab', { name: 'Wallet', exact: true }).press('Enter');
  await expect(sheet.getByRole('form', { name: 'Top up the wallet', exact: true })).toBeVisible();
  await page.waitForTimeout(300);
  await expect(people.allowing).toBeHidden();
  // What is done, and not only looked at, is still asked for.
  await sheet.getByRole('tab', { name: 'Cash', exact: true }).press('Enter');
  await form.getByRole('radio', { name: 'Paid in', exact: true }).press('Space');
  await form.getByRole('textbox', { name: 'Amount, ₹', exact: true }).fill('20');
  await form.getByRole('textbox', { name: 'Why', exact: true }).fill('Change');
  await page.keyboard.press('Enter');
  await expect(people.allowing).toContainText('Pay in and out');
});

import { expect } from '@playwright/test';
import { test } from '../support/counter-test';

/** A bill: its consumer number and its billing unit are four and twelve digits. */
const bill = { number: '123456789012', operator: 'mse', amount: '1250', fields: ['4321'] };

test('the read-back of a bill is titled as one and keeps the name of every read-back', async ({
  practice,
}) => {
  await practice.readBack(bill);
  await expect(
    practice.confirm.getByRole('heading', { name: 'Confirm bill payment', exact: true }),
  ).toBeVisible();
  await practice.page.keyboard.press('Escape');
});

test('a code that nobody compared, another operator than last time and an odd number are said plainly', async ({
  counter,
}) => {
  await counter.sell({ number: '9876501001', operator: 'ai', amount: '49' });
  await counter.readBack({ number: '9876501001', amount: '59' });
  await expect(counter.confirm).toContainText('Code AT is not checked yet. Ask the owner.');
  await counter.page.keyboard.press('Escape');
  await counter.page.keyboard.press('F2');
  await counter.page.keyboard.type('jio');
  await counter.page.keyboard.press('Enter');
  await counter.page.keyboard.press('Enter');
  await expect(counter.confirm).toContainText('Last time this number was Airtel.');
  await counter.page.keyboard.press('Escape');
});

test('a number that does not fit its rule is said to be what it is', async ({ practice }) => {
  await practice.readBack({ number: '123456789', operator: 'tata', amount: '300' });
  await expect(practice.confirm).toContainText('this has 9 digits. Tata Play has at least 10.');
});

test('the change to give stays on the outcome', async ({ practice }) => {
  await practice.readBack({ number: '9876501050', operator: 'ai', amount: '199' });
  await practice.page.keyboard.press('Escape');
  await expect(practice.amount).toBeFocused();
  await practice.field('Cash given').fill('500');
  await practice.field('Cash given').press('Enter');
  await practice.pressSend();
  await practice.shows('Success');
  await expect(practice.outcome).toContainText('Change to give: ₹ 301');
});

test('a text that is too long is said to be too long', async ({ practice }) => {
  await practice.readBack({ number: '9876501050', operator: 'ai', amount: '199' });
  await practice.page.keyboard.press('Escape');
  await expect(practice.amount).toBeFocused();
  await practice.field('Customer’s name').fill('a'.repeat(201));
  await practice.review.click();
  await expect(practice.page.getByText('This text is too long.')).toBeVisible();
});

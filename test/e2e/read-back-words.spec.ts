import { expect } from '@playwright/test';
import type { CounterPage } from '../support/counter-page';
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

/** Types all but the amount, which has the focus then. */
async function typeUpToAmount({ keys, number, operator, amount }: CounterPage): Promise<void> {
  await expect(number).toBeFocused();
  await keys.type('9876501050');
  await keys.press('Enter');
  await expect(operator).toBeFocused();
  await keys.type('ai');
  await keys.press('Enter');
  await expect(amount).toBeFocused();
}

test('the change to give stays on the outcome', async ({ counter }) => {
  await typeUpToAmount(counter);
  await counter.field('Cash given').fill('500');
  await counter.amount.focus();
  await counter.keys.type('199');
  await counter.keys.press('Enter');
  await counter.pressSend();
  await counter.shows('Success');
  await expect(counter.outcome).toContainText('Change to give: ₹ 301');
});

test('a text that is too long is said to be too long', async ({ practice }) => {
  await typeUpToAmount(practice);
  await practice.field('Customer’s name').fill('a'.repeat(201));
  await practice.amount.focus();
  await practice.keys.type('199');
  await practice.keys.press('Enter');
  await expect(practice.page.getByText('This text is too long.')).toBeVisible();
});

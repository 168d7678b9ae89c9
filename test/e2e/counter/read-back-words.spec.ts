import { expect } from '@playwright/test';
import type { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { says } from '../../support/scripted-gateway/behaviour';

/** A bill: its consumer number and its billing unit are four and twelve digits. */
const bill = { number: '123456789012', operator: 'mse', amount: '1250', fields: ['4321'] };

test('the read-back of a bill is titled as one and keeps the name of every read-back', async ({
  practice,
}) => {
  await practice.toReadBack(bill);
  await expect(
    practice.readBack.getByRole('heading', { name: 'Confirm bill payment', exact: true }),
  ).toBeVisible();
  await practice.page.keyboard.press('Escape');
});

test('a code that nobody compared, another operator than last time and an odd number are said plainly', async ({
  counter,
}) => {
  await counter.sell({ number: '9876501001', operator: 'ai', amount: '49' });
  await counter.toReadBack({ number: '9876501001', amount: '59' });
  await expect(counter.readBack).toContainText('Code AT is not checked yet. Ask the owner.');
  await counter.page.keyboard.press('Escape');
  await counter.page.keyboard.press('F2');
  await counter.page.keyboard.type('jio');
  await counter.page.keyboard.press('Enter');
  await counter.page.keyboard.press('Enter');
  await expect(counter.readBack).toContainText('Last time this number was Airtel.');
  await counter.page.keyboard.press('Escape');
});

test('a number that does not fit its rule is said to be what it is', async ({ practice }) => {
  await practice.toReadBack({ number: '123456789', operator: 'tata', amount: '300' });
  await expect(practice.readBack).toContainText('this has 9 digits. Tata Play has at least 10.');
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

test('of an earlier recharge with another amount it is not said that the customer has got it', async ({
  counter,
  gateway,
}) => {
  gateway.plan('9876501001', says('Pending'));
  await counter.sell({ number: '9876501001', operator: 'ai', amount: '199' });
  await counter.shows('Pending');
  await counter.toReadBack({ number: '9876501001', operator: 'ai', amount: '99' });
  await expect(counter.readBack).toContainText(
    /₹\s199 was sent to this number .* ago\. It is still Pending\./,
  );
  await expect(counter.readBack).not.toContainText('got');
});

test('a sale that is still open is a key away from the read-back that it stops', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  gateway.plan('9876501001', says('Pending'));
  const refId = await counter.sell({ number: '9876501001', operator: 'ai', amount: '199' });
  await counter.shows('Pending');
  await counter.toReadBack({ number: '9876501001', operator: 'ai', amount: '199' });
  await expect(counter.readBack).toContainText('The same is still Pending');
  await expect(counter.readBack.getByRole('button', { name: 'Cancel', exact: true })).toBeFocused();
  await counter.keys.press('Shift+Tab');
  await expect(counter.readBack.getByRole('button', { name: 'Look at it', exact: true })).toBeFocused();
  await counter.keys.press('Enter');
  await expect(counter.readBack).toBeHidden();
  const details = page.getByRole('dialog', { name: 'Recharge details', exact: true });
  await expect(details).toContainText(refId);
  await expect(details.getByRole('button', { name: 'Check status', exact: true })).toBeVisible();
  await details.getByRole('button', { name: 'Close', exact: true }).press('Enter');
  await expect(details).toBeHidden();
  await expect(counter.amount).toHaveValue('199');
});

import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';

test('both balances stand in the header, and the one that a sale uses warns before the customer pays', async ({
  counter,
}) => {
  const balance = counter.page.getByRole('group', { name: 'Balance', exact: true });
  const ask = counter.page.getByRole('button', { name: 'Ask the balance', exact: true });
  await ask.press('Enter');
  await expect(balance).toContainText(/Recharge\s*₹\s900/);
  await expect(balance).toContainText(/Low\s*Utility\s*₹\s100/);
  // Who hears the button hears the figures.
  await expect(ask).toHaveAccessibleDescription(/₹\s900.*₹\s100/);

  await counter.page.keyboard.press('F1');
  await counter.number.focus();
  await counter.toReadBack({ number: '9876504001', operator: 'airtel', amount: '899' });
  await expect(counter.readBack).not.toContainText('balance');
  await counter.keys.press('Escape');
  await counter.amount.fill('901');
  await counter.keys.press('Enter');
  await expect(counter.readBack).toContainText('The recharge balance was too low for this: ₹ 900');
  await counter.keys.press('Escape');
  // An Esc while the read-back closes is its own, also until the field has the focus again.
  await expect(counter.readBack).toBeHidden();
  await expect(counter.amount).toBeFocused();

  for (let presses = 0; presses < 3; presses += 1) await counter.keys.press('Escape');
  await counter.keys.press('F2');
  await counter.keys.type('mse');
  await counter.keys.press('Enter');
  await counter.toReadBack({ number: '123456789012', amount: '50', fields: ['4321'] });
  await expect(counter.readBack).toContainText('The utility balance is low: ₹ 100');
  await expect(counter.send).toBeEnabled();
});

test('practice shows both balances from the start', async ({ practice }) => {
  const balance = practice.page.getByRole('group', { name: 'Balance', exact: true });
  await expect(balance).toContainText(/Recharge\s*₹\s50,000/);
  await expect(balance).toContainText(/Utility\s*₹\s20,000/);
});

import { expect } from '@playwright/test';
import { SettingsPage } from '../../support/pages/settings-page';
import { test } from '../../support/counter-test';
import { says } from '../../support/scripted-gateway/behaviour';

test('a message that nobody knew is named by one key, and the next one shows its cure at once', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  gateway.setDefault(() => says('Failure', { message: 'Wallet 12.50 khaali hai' }));
  await counter.sell({ number: '9876503001', operator: 'airtel', amount: '199' });
  await counter.shows('Failed');
  await expect(counter.outcome).not.toContainText('Top it up');

  await new SettingsPage(page).open('Gateway’s words');
  const form = page.getByRole('form', { name: 'Gateway’s words', exact: true });
  const unnamed = page.getByRole('region', { name: 'New messages from the gateway', exact: true });
  await expect(unnamed).toContainText('Wallet 12.50 khaali hai');
  await unnamed.getByRole('button', { name: 'Add “wallet * khaali hai” to Low balance' }).press('Enter');
  await expect(form).toContainText('Saved: “wallet * khaali hai” is low balance now.');
  await expect(unnamed).toBeHidden();

  await form.getByRole('textbox', { name: 'Try a message' }).fill('WALLET 7 KHAALI HAI!');
  await expect(form.getByRole('status', { name: 'What the message means' })).toContainText(
    'Low balance, by the phrase “wallet * khaali hai”',
  );

  await page.keyboard.press('F1');
  await counter.sell({ number: '9876503002', operator: 'airtel', amount: '199' });
  await counter.shows('Failed');
  await expect(counter.outcome).toContainText('Top it up in your panel');
});

test('phrases are edited, refused with the line, taken back once, and reset', async ({ practice }) => {
  const { page } = practice;
  await new SettingsPage(page).open('Gateway’s words');
  const form = page.getByRole('form', { name: 'Gateway’s words', exact: true });
  const low = form.getByRole('textbox', { name: 'Low balance', exact: true });
  const button = (name: string) => form.getByRole('button', { name, exact: true });

  await expect(low).toHaveValue(/^low balance\n/);
  await expect(button('Undo')).toBeDisabled();
  await low.fill('khaali\n *');
  await button('Save').click();
  await expect(form).toContainText('Line 2 needs a word');
  await expect(low).toBeFocused();

  await low.fill('khaali');
  await button('Save').click();
  await expect(form).toContainText('Saved. It counts from the next reply.');
  await button('Galla’s own phrases').click();
  await expect(low).toHaveValue(/^low balance\n/);
  await button('Undo').click();
  await expect(low).toHaveValue('khaali');
  await expect(button('Undo')).toBeDisabled();
});

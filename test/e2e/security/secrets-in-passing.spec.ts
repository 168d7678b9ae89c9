import { expect, type Page } from '@playwright/test';
import { call } from '../../support/electron-app';
import { test } from '../../support/counter-test';
import { says } from '../../support/scripted-gateway/behaviour';

const PASSPHRASE = 'chai at four';
/** A pattern of braille without dots: the forms take it for a reason, main does not. */
const UNSEEN = '\u2800';

const passphraseIn = (page: Page) => page.getByRole('dialog').getByLabel('Owner passphrase', { exact: true });

test('a passphrase that main took is not typed already when the counter locks again: settling by hand', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  gateway.setDefault(() => says('Pending'));
  await counter.sell({ number: '9876543210', operator: 'ai', amount: '199' });
  await counter.shows('Pending');
  await call(page, 'owner:lock', {});
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByText('98765 43210').first()).toBeVisible();
  await page.getByRole('searchbox').press('ArrowDown');
  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog', { name: 'Recharge details', exact: true });
  await details.getByRole('button', { name: 'Settle by hand', exact: true }).click();
  await details.getByRole('radio', { name: 'Failed', exact: true }).press('Space');
  await details.getByRole('textbox', { name: 'How do you know?', exact: true }).fill(UNSEEN);
  await passphraseIn(page).fill(PASSPHRASE);
  await details.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(details.getByRole('alert')).toContainText('Write why');
  await expect(passphraseIn(page)).toBeHidden();
  await call(page, 'owner:lock', {});
  await expect(passphraseIn(page)).toHaveValue('');
});

test('a passphrase that main took is not typed already when the counter locks again: the read-back', async ({
  counter,
}) => {
  const { page } = counter;
  await counter.sell({ number: '9876543210', operator: 'ai', amount: '199' });
  await call(page, 'owner:lock', {});
  await counter.toReadBack({ number: '9876543210', amount: '199' });
  await counter.field('Why is it sold again?').fill(UNSEEN);
  await passphraseIn(page).fill(PASSPHRASE);
  await expect(counter.send).toBeEnabled();
  await counter.send.click();
  await expect(counter.field('Why is it sold again?')).toHaveAttribute('aria-invalid', 'true');
  await expect(passphraseIn(page)).toBeHidden();
  await call(page, 'owner:lock', {});
  await expect(passphraseIn(page)).toHaveValue('');
});

import { expect, type Page } from '@playwright/test';
import { paise } from '../../../src/preload/contract/money';
import { call } from '../../support/electron-app';
import { test } from '../../support/counter-test';
import { say } from '../../support/say';
import { says } from '../../support/scripted-gateway/behaviour';
import { changeCounterSettings } from '../../support/pages/change-counter-settings';

const PASSPHRASE = 'chai at four';
const REASON = 'The panel says so.';

const passphraseIn = (page: Page) => page.getByRole('dialog').getByLabel('Owner passphrase', { exact: true });

/** From now on main refuses to settle for a minute: the page has asked it too often. */
async function settlingUsedUp(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const settle: unknown = Reflect.get(Reflect.get(window, 'galla'), 'recharge:settle');
    if (typeof settle !== 'function') throw new Error('there is no such call');
    const asked = { refId: '', to: 'failed', reason: '' };
    await Promise.all(
      Array.from({ length: 1200 }, async (): Promise<unknown> => Reflect.apply(settle, null, [asked])),
    );
  });
}

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
  await details.getByRole('textbox', { name: 'How do you know?', exact: true }).fill(REASON);
  await passphraseIn(page).fill(PASSPHRASE);
  await settlingUsedUp(page);
  await details.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(details.getByRole('alert')).toContainText(say('failure.too_many_calls.says'));
  await expect(passphraseIn(page)).toBeHidden();
  await call(page, 'owner:lock', {});
  await expect(passphraseIn(page)).toHaveValue('');
});

test('a passphrase that main took is not typed already when the counter locks again: the read-back', async ({
  counter,
  gateway,
}) => {
  const { page } = counter;
  await changeCounterSettings(page, () => ({ retypeAbovePaise: paise(198_00) }));
  gateway.setDefault(() => says('Success'));
  const sale = { number: '9876543210', operator: 'ai', amount: '199' };
  await counter.toReadBack(sale);
  await counter.field('Last four digits, once more').fill('3210');
  await counter.send.click();
  await counter.shows('Success');
  await call(page, 'owner:lock', {});
  await counter.toReadBack({ number: '9876543210', amount: '199' });
  await counter.field('Why is it sold again?').fill(REASON);
  await passphraseIn(page).fill(PASSPHRASE);
  await counter.field('Last four digits, once more').fill('0000');
  await expect(counter.send).toBeEnabled();
  await counter.send.click();
  await expect(counter.field('Last four digits, once more')).toHaveAttribute('aria-invalid', 'true');
  await expect(passphraseIn(page)).toBeHidden();
  await call(page, 'owner:lock', {});
  await expect(passphraseIn(page)).toHaveValue('');
});

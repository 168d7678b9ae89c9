import { expect } from '@playwright/test';
import { SettingsPage } from '../../support/pages/settings-page';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { startFakePrinter } from '../../support/fake-printer/fake-printer';
import { printOnPaper } from '../../support/fake-printer/print-on-paper';

test('a printer is added, and what prints by itself is chosen, by keyboard alone', async ({ counter }) => {
  const { page, keys } = counter;
  const saved = async () => {
    const answer = await call(page, 'printers:saved', {});
    if (!answer.ok) throw new Error('not read');
    return answer.value;
  };
  await page.getByRole('link', { name: 'Settings', exact: true }).press('Enter');
  await new SettingsPage(page).choose('Printers');
  await page.getByRole('button', { name: 'Add a printer', exact: true }).press('Enter');

  await test.step('a wrong field gets the focus, and says why', async () => {
    await expect(page.getByRole('textbox', { name: 'Name in the shop' })).toBeFocused();
    await keys.press('Enter');
    await expect(page.getByText('Give it a name of up to 60 letters.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Name in the shop' })).toBeFocused();
  });

  await test.step('an odd head, QR of its own, darker', async () => {
    await keys.type('Counter printer');
    await keys.press('Tab');
    await keys.press('Tab');
    await expect(page.getByRole('textbox', { name: 'Address', exact: true })).toBeFocused();
    await keys.type('10.0.0.9:9101');
    await page.getByRole('textbox', { name: 'Dots', exact: true }).fill('512');
    await page.getByRole('textbox', { name: 'Columns', exact: true }).fill('42');
    await page.getByRole('switch', { name: 'It prints QR codes itself' }).press('Space');
    await page.getByRole('button', { name: /Darkness$/ }).press('Enter');
    await keys.press('ArrowDown');
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await page.getByRole('button', { name: 'Save printer', exact: true }).press('Enter');
    await expect(page.getByRole('button', { name: 'Add a printer', exact: true })).toBeFocused();
    expect((await saved()).printers).toMatchObject([
      {
        label: 'Counter printer',
        target: { kind: 'network', host: '10.0.0.9', port: 9101 },
        profile: {
          dots: 512,
          columns: 42,
          nativeQr: true,
          darkness: { command: 'heat', level: 'darker' },
        },
      },
    ]);
  });

  await test.step('a success is printed always, a failure asks; each row is one stop of Tab', async () => {
    const success = page.getByRole('radiogroup', { name: 'Print when Success', exact: true });
    await success.getByRole('radio', { name: 'Ask', exact: true }).focus();
    await keys.press('ArrowLeft');
    await expect(success.getByRole('radio', { name: 'Always', exact: true })).toBeChecked();
    for (const _ of ['Pending', 'Unknown', 'Failed']) await keys.press('Tab');
    const failed = page.getByRole('radiogroup', { name: 'Print when Failed', exact: true });
    await expect(failed.getByRole('radio', { name: 'Never', exact: true })).toBeFocused();
    await keys.press('ArrowLeft');
    await expect
      .poll(async () => (await saved()).autoPrint)
      .toEqual({
        success: 'always',
        pending: 'ask',
        unknown: 'ask',
        failed: 'ask',
        not_sent: 'never',
        refunded: 'ask',
      });
  });
});

test('a drawer on the other pin, with a longer pulse, is tried before the printer is saved', async ({
  counter,
}) => {
  const { page, keys } = counter;
  const printer = await startFakePrinter();
  try {
    await page.keyboard.press('F10');
    await new SettingsPage(page).choose('Printers');
    await page.getByRole('button', { name: 'Add a printer', exact: true }).press('Enter');
    await keys.type('Counter printer');
    await page.getByRole('textbox', { name: 'Address', exact: true }).fill(`127.0.0.1:${printer.port}`);
    const tryDrawer = page.getByRole('button', { name: 'Try the drawer', exact: true });
    await expect(tryDrawer).toBeHidden();
    await page.getByRole('switch', { name: 'A cash drawer is connected' }).press('Space');
    await page.getByRole('radio', { name: 'Pin 2' }).focus();
    await keys.press('ArrowRight');
    await page.getByRole('button', { name: /Drawer pulse$/ }).press('Enter');
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await tryDrawer.press('Enter');
    await expect(page.getByText('The printer was told to open the drawer.')).toBeVisible();
    const tried = printOnPaper(printer.jobs.at(-1) ?? Buffer.alloc(0), 384);
    expect(tried).toMatchObject({ drawerKicks: [{ pin: 5, ms: 100 }], text: '', problems: [] });
    await page.getByRole('button', { name: 'Save printer', exact: true }).press('Enter');
    await expect(page.getByRole('button', { name: 'Add a printer', exact: true })).toBeFocused();
    const saved = await call(page, 'printers:saved', {});
    expect(saved).toMatchObject({
      value: { printers: [{ profile: { drawer: true, drawerPulse: { pin: 5, ms: 100 } } }] },
    });
  } finally {
    await printer.close();
  }
});

import { expect, type Locator } from '@playwright/test';
import type { CounterPage } from '../../support/pages/counter-page';
import { foundByAxe } from '../../support/axe';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { startFakePrinter } from '../../support/fake-printer/fake-printer';
import { printOnPaper } from '../../support/fake-printer/print-on-paper';
import { SettingsPage } from '../../support/pages/settings-page';
import { useNetworkPrinter } from '../../support/pages/use-network-printer';

/** The sheet of the drawer, by its names on screen. */
function sheetOf({ page }: CounterPage) {
  const sheet = page.getByRole('dialog', { name: 'Drawer', exact: true });
  const form = sheet.getByRole('form', { name: 'Money in and out', exact: true });
  return {
    sheet,
    form,
    amount: form.getByRole('textbox', { name: 'Amount, ₹', exact: true }),
    expected: sheet.getByRole('region', { name: 'Cash expected now', exact: true }),
    moves: sheet.getByRole('table', { name: 'Last moves of money', exact: true }),
    kind: (name: string): Locator => form.getByRole('radio', { name, exact: true }),
    field: (name: string): Locator => form.getByRole('textbox', { name, exact: true }),
    note: (): Promise<void> => form.getByRole('button', { name: 'Note it', exact: true }).press('Enter'),
  };
}

test('what moves at the drawer is noted by keyboard, and the cash expected is right to the paisa', async ({
  counter,
}) => {
  const { page, keys } = counter;
  await counter.sell({ number: '9876501401', operator: 'ai', amount: '199' });
  await counter.shows('Success');
  const drawer = sheetOf(counter);
  await keys.press('F11');
  await expect(drawer.amount).toBeFocused();
  await expect(drawer.expected).toContainText('₹ 199');

  keys.restart();
  await keys.type('40.50');
  await keys.press('Tab');
  await keys.type('SIM');
  await keys.press('Enter');
  expect(keys.pressed).toBeLessThanOrEqual(10);
  await expect(drawer.form).toContainText('Noted: Other sale, ₹ 40.50.');
  await expect(drawer.expected).toContainText('₹ 239.50');
  await expect(drawer.amount).toHaveValue('');

  await drawer.kind('Paid out').press('Space');
  await drawer.amount.fill('20');
  await drawer.note();
  await expect(drawer.form).toContainText('The reason is missing.');
  await drawer.field('What for').fill('Tea');
  await drawer.note();
  await expect(drawer.expected).toContainText('₹ 219.50');

  await drawer.kind('Paid in').press('Space');
  await drawer.amount.fill('500');
  await drawer.field('Why').fill('Change from home');
  await drawer.note();
  // Whoever types faster than it is noted presses once for each, and each is noted.
  await drawer.kind('Into the safe').press('Space');
  await drawer.amount.fill('600');
  await drawer.note();
  await expect(drawer.expected).toContainText('₹ 119.50');
  expect(await call(page, 'drawer:now', {})).toMatchObject({ value: { expectedPaise: 119_50 } });

  await test.step('a mistake is taken back once, and both entries stay', async () => {
    const rows = await drawer.moves.getByRole('row').count();
    await drawer.moves
      .getByRole('button', { name: /^Take back: Paid out, − ₹ 20, entry \d+$/ })
      .press('Enter');
    const why = drawer.sheet.getByRole('textbox', { name: 'Why is it taken back?', exact: true });
    await expect(why).toBeFocused();
    await keys.press('Escape');
    await expect(drawer.moves.getByRole('button', { name: /^Take back: Paid out/ })).toBeFocused();
    await keys.press('Enter');
    await why.fill('it was 30');
    await keys.press('Enter');
    await expect(drawer.sheet).toContainText('Taken back: Paid out, − ₹ 20. Both entries stay.');
    await expect(drawer.expected).toContainText('₹ 139.50');
    await expect(drawer.moves.getByRole('row')).toHaveCount(rows + 1);
    await expect(drawer.moves.getByRole('button', { name: /^Take back: Paid out/ })).toHaveCount(0);
    // What should have been noted is typed next: a second Enter closes no drawer.
    await expect(drawer.amount).toBeFocused();
  });

  await test.step('the same stands in Reports, and nothing of it is hard to read', async () => {
    expect(await foundByAxe(page)).toEqual([]);
    await keys.press('Escape');
    await keys.press('F3');
    const other = page.getByRole('region', { name: 'Other money of the day', exact: true });
    await expect(other).toContainText('Paid in, Cash');
    await expect(other).toContainText('₹ 500');
    await page.getByRole('tab', { name: 'Drawer', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Cash expected now', exact: true })).toContainText(
      '₹ 139.50',
    );
  });
});

test('what is noted with its reason is followed by the next amount', async ({ practice }) => {
  const { keys } = practice;
  await keys.press('F11');
  const drawer = sheetOf(practice);
  await drawer.kind('Paid out').press('Space');
  await keys.press('Tab');
  await keys.type('35');
  await keys.press('Enter');
  await expect(drawer.field('What for')).toBeFocused();
  await keys.type('Tea');
  await keys.press('Enter');
  await expect(drawer.form).toContainText('Noted: Paid out, ₹ 35.');
  await expect(drawer.amount).toBeFocused();

  await test.step('and whoever went on to what moves next, before it was noted, stays there', async () => {
    await drawer.amount.fill('40');
    await drawer.field('What for').fill('Rickshaw');
    await drawer.kind('Into the safe').evaluate((radio: HTMLElement) => {
      radio.closest('form')?.requestSubmit();
      radio.focus();
    });
    await expect(drawer.form).toContainText('Noted: Paid out, ₹ 40.');
    await expect(drawer.amount).toHaveValue('');
    await expect(drawer.kind('Into the safe')).toBeFocused();
  });
});

test('the wallet is topped up from the drawer in one entry, and taken back with its cash', async ({
  counter,
}) => {
  const { page, keys } = counter;
  await counter.sell({ number: '9876501401', operator: 'ai', amount: '199' });
  await counter.shows('Success');
  await keys.press('F11');
  const { sheet } = sheetOf(counter);
  await sheet.getByRole('tab', { name: 'Wallet', exact: true }).press('Enter');
  const form = sheet.getByRole('form', { name: 'Top up the wallet', exact: true });
  await form.getByRole('textbox', { name: 'Amount, ₹', exact: true }).fill('150');
  await form.getByRole('radio', { name: 'Drawer', exact: true }).press('Space');
  await form.getByRole('button', { name: 'Note the top-up', exact: true }).press('Enter');
  await expect(form).toContainText('Noted: ₹ 150 into the wallet, out of the drawer.');
  expect(await call(page, 'drawer:now', {})).toMatchObject({ value: { expectedPaise: 49_00 } });
  await sheet.getByRole('button', { name: /^Take back: Top-up, ₹ 150/ }).press('Enter');
  await sheet.getByRole('textbox', { name: 'Why is it taken back?', exact: true }).fill('typed twice');
  await keys.press('Enter');
  await expect(sheet).toContainText('Taken back: Top-up, ₹ 150. Both entries stay.');
  expect(await call(page, 'drawer:now', {})).toMatchObject({ value: { expectedPaise: 199_00 } });
  expect(await foundByAxe(page)).toEqual([]);
});

test('the owner lists what money is paid out for, and staff choose from it', async ({ counter }) => {
  const { page, keys } = counter;
  const settings = new SettingsPage(page);
  await settings.open('Drawer');
  await settings.fill('What money is paid out for', 'Tea\n\nCourier\nTea');
  const panel = page.getByRole('tabpanel', { name: 'Drawer', exact: true });
  await panel.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(panel).toContainText('The reasons are saved.');
  await expect(settings.field('What money is paid out for')).toHaveValue('Tea\nCourier');
  await keys.press('F11');
  const drawer = sheetOf(counter);
  await drawer.kind('Paid out').press('Space');
  await drawer.form.getByRole('button', { name: 'Courier', exact: true }).press('Enter');
  await expect(drawer.field('What for')).toHaveValue('Courier');
});

test('however often the drawer is looked at, there is one counter, and it sells', async ({ practice }) => {
  const { page } = practice;
  for (let looks = 0; looks < 3; looks += 1) {
    await practice.keys.press('F11');
    await expect(page.getByRole('dialog', { name: 'Drawer', exact: true })).toBeVisible();
    await practice.keys.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Drawer', exact: true })).toBeHidden();
  }
  await expect(page.locator('main > *')).toHaveCount(1);
  await practice.sell({ number: '9876501499', operator: 'ai', amount: '199' });
  await practice.shows('Success');
});

test('the drawer is opened without a sale: it kicks once, prints nothing, and who it was is on disk', async ({
  counter,
}) => {
  const { page, keys } = counter;
  const printer = await startFakePrinter();
  await useNetworkPrinter(page, printer);
  await keys.press('F11');
  const { sheet } = sheetOf(counter);
  await sheet.getByRole('button', { name: 'Open the drawer', exact: true }).press('Enter');
  await expect(sheet).toContainText('The drawer was told to open.');
  await expect.poll(() => printer.finished.length, { timeout: 15_000 }).toBe(1);
  const paper = printOnPaper(printer.finished[0] ?? Buffer.alloc(0), 384);
  expect(paper.drawerKicks).toHaveLength(1);
  expect(paper.text.trim()).toBe('');
  expect(paper.pictures).toEqual([]);
  expect(await call(page, 'changes:page', { before: null })).toMatchObject({
    value: { changes: expect.arrayContaining([expect.objectContaining({ what: 'drawer.opened' })]) },
  });
  await printer.close();
});

test('the wallet is corrected with why, and its earlier entries are found', async ({ counter }) => {
  test.setTimeout(120_000);
  const { page, keys } = counter;
  for (let n = 1; n <= 55; n += 1) {
    const topUp = { amount: String(n), balance: 'recharge', source: 'bank', bankReference: '' } as const;
    await call(page, 'wallet:top-up', { requestId: `entry-${n}`, ...topUp });
  }
  await keys.press('F11');
  const { sheet } = sheetOf(counter);
  await sheet.getByRole('tab', { name: 'Wallet', exact: true }).press('Enter');
  const table = sheet.getByRole('table', { name: 'Entries of the wallet', exact: true });
  await expect(table.getByRole('row')).toHaveCount(51);
  await sheet.getByRole('button', { name: 'Show earlier entries', exact: true }).press('Enter');
  await expect(table.getByRole('row')).toHaveCount(56);
  await expect(table).toContainText('₹ 1');
  await expect(sheet.getByRole('button', { name: 'Show earlier entries', exact: true })).toHaveCount(0);

  await sheet.getByRole('radio', { name: 'Correction', exact: true }).press('Space');
  const form = sheet.getByRole('form', { name: 'Correct the wallet', exact: true });
  await form.getByRole('textbox', { name: 'Amount, ₹', exact: true }).fill('12.50');
  await keys.press('Enter');
  const why = form.getByRole('textbox', { name: 'Why it differs', exact: true });
  await expect(why).toBeFocused();
  await keys.press('Enter');
  await expect(form).toContainText('The reason is missing.');
  await why.fill('Fee of the gateway');
  await keys.press('Enter');
  await expect(form).toContainText('Noted: the wallet holds ₹ 12.50 less.');
  await expect(table.getByRole('row')).toHaveCount(57);
  await expect(table.getByRole('row').nth(1)).toContainText('Fee of the gateway');
  await expect(table.getByRole('row').nth(1)).toContainText('− ₹ 12.50');
  // No cash moves by it.
  expect(await call(page, 'drawer:now', {})).toMatchObject({ value: { expectedPaise: 0 } });
  expect(await foundByAxe(page)).toEqual([]);
});

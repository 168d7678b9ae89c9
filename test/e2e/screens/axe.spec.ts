import { expect, type Page } from '@playwright/test';
import { foundByAxe } from '../../support/axe';
import type { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { resetsAfterRequest, says, thenBecomes } from '../../support/scripted-gateway/behaviour';
import type { ScriptedGateway } from '../../support/scripted-gateway/scripted-gateway';
import { SettingsPage } from '../../support/pages/settings-page';

type Look = (what: string) => Promise<void>;

/** Collects what axe finds at each look, so that one walk tells of all screens. */
function lookingAt(page: Page): { readonly look: Look; readonly found: string[] } {
  const found: string[] = [];
  const look: Look = async (what) => {
    for (const each of await foundByAxe(page)) found.push(`${what} – ${each}`);
  };
  return { look, found };
}

/** Every outcome that practice plays, by its last two digits. */
const outcomes = [
  ['9876501050', 'Success'],
  ['9876501004', 'Pending'],
  ['9876501024', 'Unknown'],
  ['9876501010', 'Failed'],
] as const;

async function walkCounter(counter: CounterPage, look: Look): Promise<void> {
  const { page, keys } = counter;
  await look('counter, nothing typed');
  await keys.type('9876501050');
  await keys.press('Enter');
  await expect(counter.operator).toBeFocused();
  await look('counter, list of operators');
  await keys.type('ai');
  await keys.press('Enter');
  await expect(counter.amount).toBeFocused();
  await keys.press('Enter');
  await look('counter, amount');
  await keys.type('7');
  await keys.press('Enter');
  await expect(counter.page.getByText('At least ₹')).toBeVisible();
  await look('counter, refused amount');
  await counter.amount.fill('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(counter.number).toBeFocused();
  for (const [number, word] of outcomes) {
    await counter.toReadBack({ number, operator: 'ai', amount: '199' });
    await look(`read-back before ${word}`);
    await counter.pressSend();
    await counter.shows(word);
    await look(`outcome ${word}`);
  }
  for (const sheet of ['All keys', 'Practice numbers']) {
    await page.getByRole('button', { name: sheet, exact: true }).click();
    await expect(page.getByRole('dialog', { name: sheet })).toBeVisible();
    await look(sheet);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Share slip', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Slip' })).toBeVisible();
  await look('slip');
  await page.keyboard.press('Escape');
}

async function walkHistory(page: Page, look: Look): Promise<void> {
  await page.getByRole('link', { name: 'History', exact: true }).click();
  const table = page.getByRole('table', { name: 'Recharges', exact: true });
  // Below the row of its headings: a table that is not there yet has none at all.
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  await look('history');
  await page.getByRole('searchbox').fill('nobody');
  await expect(page.getByRole('button', { name: 'Show everything' })).toBeVisible();
  await look('history, nothing found');
  await page.getByRole('searchbox').fill('01024');
  await expect(page.getByText('1 recharge matching')).toBeVisible();
  await page.getByRole('searchbox').press('ArrowDown');
  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog', { name: 'Recharge details', exact: true });
  for (const tab of ['What happened', 'Slip', 'Balance']) {
    await details.getByRole('tab', { name: tab, exact: true }).click();
    await look(`details, ${tab}`);
  }
  await details.getByRole('button', { name: 'Settle by hand', exact: true }).click();
  await details.getByRole('button', { name: 'Save', exact: true }).click();
  await look('settling by hand, refused');
  await page.keyboard.press('Escape');
  await expect(details.getByRole('form', { name: 'Settle by hand', exact: true })).toBeHidden();
  await details.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(details).toBeHidden();
}

async function walkReports(page: Page, look: Look): Promise<void> {
  await page.getByRole('link', { name: 'Reports', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Sold', exact: true })).toBeVisible();
  await look('reports, day');
  await page.getByRole('tab', { name: 'On account', exact: true }).click();
  await look('reports, on account');
  await page.getByRole('tab', { name: 'Drawer', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Last moves of money', exact: true })).toBeVisible();
  await look('reports, drawer');
  await page.getByRole('button', { name: 'Note it', exact: true }).press('Enter');
  await look('reports, drawer, refused');
}

const sections = [
  'Shop',
  'Slips',
  'Account',
  'Counter',
  'Closing the day',
  'Printers',
  'Drawer',
  'Operators',
  'Gateway’s words',
  'Gateway paths',
  'Owner passphrase',
  'Practice',
] as const;

async function walkSettings(page: Page, look: Look): Promise<void> {
  const settings = new SettingsPage(page);
  for (const section of sections) {
    await settings.open(section);
    await look(`settings, ${section}`);
  }
  await settings.open('Printers');
  await settings.press('Add a printer');
  await settings.press('Save printer');
  await look('settings, new printer, refused');
  await settings.press('Cancel');
  await settings.open('Operators');
  await settings.press('Edit AT');
  await look('settings, an operator');
  await settings.press('Cancel');
  await settings.press('Import');
  await look('settings, import');
}

for (const colours of [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { forcedColors: 'active' },
] as const) {
  const [theme] = Object.values(colours);
  test(`axe finds nothing on any screen of practice, ${theme}`, async ({ galla, practice }) => {
    test.setTimeout(240_000);
    await galla.page.emulateMedia(colours);
    const { look, found } = lookingAt(galla.page);
    await walkCounter(practice, look);
    await walkHistory(galla.page, look);
    await walkReports(galla.page, look);
    await walkSettings(galla.page, look);
    expect(found).toEqual([]);
  });
}

test('axe finds nothing where one begins', async ({ galla, gateway }) => {
  const { look, found } = lookingAt(galla.page);
  const { page } = galla;
  await expect(page.getByRole('heading', { name: 'Welcome to Galla' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await look(`welcome, ${colorScheme}`);
    await page.getByRole('button', { name: 'Connect your account', exact: true }).click();
    await look(`connect, ${colorScheme}`);
    await page.getByRole('button', { name: 'Save and continue', exact: true }).click();
    await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
    await look(`connect, refused, ${colorScheme}`);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
  }
  expect(gateway.requests('recharge')).toEqual([]);
  expect(found).toEqual([]);
});

/** Sells what waits for a person afterwards: unknown, refunded, gone through after all, and not sent. */
async function sellWhatNeedsSomebody(counter: CounterPage, gateway: ScriptedGateway): Promise<void> {
  const check = counter.page.getByRole('button', { name: 'Check status', exact: true });
  const sale = { operator: 'ai', amount: '199' };
  gateway.plan('9876501001', resetsAfterRequest(null));
  await counter.sell({ ...sale, number: '9876501001' });
  await counter.shows('Unknown');
  gateway.plan('9876501002', thenBecomes(says('Success'), 'Refunded', 1));
  gateway.plan('9876501003', thenBecomes(says('Failure'), 'Success', 1));
  for (const [number, first, word] of [
    ['9876501002', 'Success', 'Refunded'],
    ['9876501003', 'Failed', 'Success'],
  ] as const) {
    await counter.number.focus();
    await counter.sell({ ...sale, number });
    // Until then the button is of the sale before.
    await counter.shows(first);
    await check.press('Enter');
    await counter.shows(word);
  }
  await gateway.setConnections('refuse');
  await counter.number.focus();
  await counter.sell({ ...sale, number: '9876501004' });
  await counter.shows('Not sent');
  await gateway.setConnections('normal');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing beside a real account: warnings, what needs somebody, locked settings, slips in Tamil, ${colorScheme}`, async ({
    counter,
    gateway,
  }) => {
    test.setTimeout(240_000);
    const { page } = counter;
    const { look, found } = lookingAt(page);
    await page.emulateMedia({ colorScheme });
    await sellWhatNeedsSomebody(counter, gateway);
    await look('gateway unreachable, not sent, needs you');
    const needsYou = page.getByRole('region', { name: 'Needs you', exact: true });
    for (const number of ['98765 01002', '98765 01003']) {
      await needsYou.getByRole('button', { name: `Mark as done: ${number}`, exact: true }).press('Enter');
      await look(`the form of ${number}`);
      await needsYou.getByRole('button', { name: 'Record it', exact: true }).press('Enter');
      await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
      await look(`the form of ${number}, refused`);
      await needsYou.getByRole('button', { name: 'Not now', exact: true }).press('Enter');
    }
    await counter.number.focus();
    await counter.toReadBack({ number: '9876501001', operator: 'ai', amount: '199' });
    await look('the same is still unknown');
    await page.keyboard.press('Escape');
    await expect(counter.readBack).toBeHidden();

    await page.getByRole('link', { name: 'Reports', exact: true }).press('Enter');
    await expect(page.getByRole('table', { name: /^To do/ })).toBeVisible();
    await look('reports with much to do');
    const settings = new SettingsPage(page);
    await settings.open('Printers');
    await page.getByRole('button', { name: /Language of slips/ }).press('Enter');
    await page.getByRole('option', { name: /Tamil/ }).press('Enter');
    await look('slips in Tamil');
    await settings.open('Account');
    await look('a real account');
    await settings.press('Change address or username');
    await look('another address');
    await call(page, 'owner:lock', {});
    await expect(page.getByRole('heading', { name: 'Settings are for the owner' })).toBeVisible();
    await look('settings, locked');
    await page.getByRole('textbox', { name: 'Owner passphrase', exact: true }).press('Enter');
    await expect(page.locator('[aria-invalid="true"]')).toBeVisible();
    await look('settings, locked, refused');
    expect(found).toEqual([]);
  });
}

import { expect, type Page } from '@playwright/test';
import type { Language } from '../../../src/preload/contract/languages';
import { foundByAxe } from '../../support/axe';
import { smallTargets } from '../../support/small-targets';
import type { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { resetsAfterRequest, says, thenBecomes } from '../../support/scripted-gateway/behaviour';
import type { ScriptedGateway } from '../../support/scripted-gateway/scripted-gateway';
import { sellByBridge } from '../../support/sell-by-bridge';
import { soldFor } from '../../support/sold-for';
import { ClosePage } from '../../support/pages/close-page';
import { asha, hirePeople, passphrase, PeoplePage, ravi, suresh } from '../../support/pages/people-page';
import { SettingsPage } from '../../support/pages/settings-page';
import { walkSettingsParts } from '../../support/pages/walk-settings-parts';
import { ReportsPage } from '../../support/pages/reports-page';

/** What is looked at in a state of a screen: how it is called, and in which languages, each in every kind of colours. */
type Look = (what: string, languages?: readonly Language[]) => Promise<void>;

const allColours = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

/**
 * Collects what axe finds at each look, and what a finger would miss, so that one walk tells of all screens. The page turns to
 * each language and to each kind of colours as it stands, and back: nobody walks six times.
 */
function lookingAt(page: Page): { readonly look: Look; readonly found: string[] } {
  const found: string[] = [];
  const look: Look = async (what, languages = ['en', 'ta']) => {
    for (const language of languages) {
      if (languages.length > 1) await turnTo(page, language);
      for (const each of await smallTargets(page)) found.push(`${what}, ${language} – small: ${each}`);
      for (const colours of allColours) {
        await page.emulateMedia(colours);
        const { colorScheme, forcedColors } = colours;
        for (const each of await foundByAxe(page)) {
          found.push(`${what}, ${language}, ${forcedColors === 'none' ? colorScheme : 'forced'} – ${each}`);
        }
      }
    }
    const [first = 'en'] = languages;
    await page.emulateMedia(allColours[0]);
    if (languages.length > 1) await turnTo(page, first);
  };
  return { look, found };
}

/** By the setting: whoever works with the page sees it turn. */
async function turnTo(page: Page, language: Language): Promise<void> {
  const status = await call(page, 'app:status', {});
  const isSomebodys = status.ok && status.value.lock.kind === 'open';
  const answer = await call(page, isSomebodys ? 'people:speak' : 'settings:speak', { language });
  expect(answer.ok, `the page speaks ${language}`).toBe(true);
  await expect(page.locator(`html[lang="${language}"]`)).toBeAttached();
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
  for (const sheet of ['All keys', 'Help', 'Practice numbers']) {
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
  const reports = new ReportsPage(page);
  await sellByBridge(page, { number: '9876543299', amount: '199', customerName: 'Asha' });
  await reports.choose('Customers');
  await expect(page.getByRole('table', { name: 'Last sales', exact: true })).toBeVisible();
  await look('reports, customers');
  await page.getByRole('button', { name: 'Add a customer', exact: true }).press('Enter');
  await look('reports, a new customer');
  await reports.choose('On account');
  await look('reports, on account');
  await reports.choose('Period');
  await expect(page.getByRole('region', { name: 'Sold', exact: true })).toBeVisible();
  await look('reports, period');
  await reports.choose('Statement');
  await look('reports, statement');
  await reports.choose('Earnings');
  await look('reports, earnings');
  await reports.choose('Wallet explained');
  await look('reports, wallet explained');
  await reports.choose('Drawer');
  await expect(page.getByRole('table', { name: 'Last moves of money', exact: true })).toBeVisible();
  await look('reports, drawer');
  await page.getByRole('button', { name: 'Note it', exact: true }).press('Enter');
  await look('reports, drawer, refused');
}

async function walkClose(page: Page, look: Look): Promise<void> {
  const close = new ClosePage(page);
  await close.open();
  await look('close, where the day stands');
  await close.toCount('without asking');
  await look('close, count');
  await close.count(['1', '', '', '', '', '', '', '', '', '', '']);
  await close.isCounted('over');
  await look('close, compare');
  await close.toFinish();
  await look('close, note and cash out');
  await close.finish(['found it', '0']);
  await look('close, Z');
  await page.getByRole('tab', { name: 'Earlier closes', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Earlier closes', exact: true })).toBeVisible();
  await look('close, earlier closes');
}

test('axe finds nothing at the counter of practice and in its history, and a finger misses nothing', async ({
  galla,
  practice,
}) => {
  test.setTimeout(360_000);
  const { look, found } = lookingAt(galla.page);
  await walkCounter(practice, look);
  await walkHistory(galla.page, look);
  expect(found).toEqual([]);
});

test('axe finds nothing in the reports and settings of practice, and a finger misses nothing', async ({
  galla,
  practice,
}) => {
  test.setTimeout(360_000);
  await expect(practice.number).toBeFocused();
  await soldFor(galla.page, '199');
  const { look, found } = lookingAt(galla.page);
  await walkReports(galla.page, look);
  await walkClose(galla.page, look);
  await walkSettingsParts(galla.page, look);
  expect(found).toEqual([]);
});

test('axe finds nothing where one begins', async ({ galla, gateway }) => {
  const { look, found } = lookingAt(galla.page);
  const { page } = galla;
  await expect(page.getByRole('heading', { name: 'Welcome to Galla' })).toBeVisible();
  await look('welcome');
  await page.getByRole('button', { name: 'Connect your account', exact: true }).click();
  await look('connect');
  await page.getByRole('button', { name: 'Save and continue', exact: true }).click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await look('connect, refused');
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

test('axe finds nothing beside a real account: warnings, what needs somebody, locked settings, slips in Tamil', async ({
  counter,
  gateway,
}) => {
  test.setTimeout(360_000);
  const { page } = counter;
  const { look, found } = lookingAt(page);
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
  // The focus goes back where it came from, and an Enter would ask for the read-back again.
  await expect(counter.amount).toBeFocused();

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
  await look('settings, locked', ['en']);
  await page.getByRole('textbox', { name: 'Owner passphrase', exact: true }).press('Enter');
  await expect(page.locator('[aria-invalid="true"]')).toBeVisible();
  await look('settings, locked, refused', ['en']);
  expect(found).toEqual([]);
});

test('axe finds nothing where a shop has people: tiles, PIN, the wait, what another allows', async ({
  counter,
}) => {
  test.setTimeout(360_000);
  const { page } = counter;
  const people = new PeoplePage(page);
  const { look, found } = lookingAt(page);
  await hirePeople(page, asha, ravi);
  await people.unlock(suresh);
  const settings = new SettingsPage(page);
  await settings.open('People');
  await look('settings, people');
  await settings.open('Changes');
  await look('settings, changes');
  // Of a locked counter it is the shop's language, which nobody can turn there.
  for (const language of ['ta', 'en'] as const) {
    await call(page, 'settings:speak', { language });
    await call(page, 'people:lock', {});
    await expect(page.locator(`html[lang="${language}"]`)).toBeAttached();
    await look(`tiles, ${language}`, [language]);
    await page.keyboard.press('2');
    await page.keyboard.type('9999');
    await page.keyboard.press('Enter');
    await expect(page.locator('[aria-invalid="true"]')).toBeVisible();
    await look(`a wrong PIN, ${language}`, [language]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('banner')).toContainText(suresh.name);
  }
  await people.lock();
  await people.unlock(asha);
  await page.keyboard.press('F11');
  await expect(page.getByRole('dialog', { name: 'Drawer', exact: true })).toBeVisible();
  await look('drawer of one who may not', ['en']);
  expect(found).toEqual([]);
});

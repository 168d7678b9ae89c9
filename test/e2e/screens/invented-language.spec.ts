import { expect } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeName, type CloseId } from '../../../src/preload/contract/shift/close-id';
import { createSay } from '../../../src/preload/contract/words/create-say';
import { appFolder, call, test } from '../../support/electron-app';
import { buildInvented } from '../../support/invented-language/build-invented';
import { inventedMessages } from '../../support/invented-language/invented-messages';
import { lookingAt } from '../../support/invented-language/looking-at';
import { notInvented } from '../../support/invented-language/seen-texts';
import { MortalPage } from '../../support/pages/mortal-page';
import { sellByBridge } from '../../support/sell-by-bridge';
import { openPart } from '../../support/invented-language/open-part';
import type { SettingsPart } from '../../../src/renderer/src/screens/settings/groups';

const folder = join(appFolder, 'node_modules/.cache/galla/invented-language');
const { say } = createSay('en-IN', inventedMessages);

// One after the other: two workers would build into the same folder.
test.describe.configure({ mode: 'default' });
test.beforeAll(() => buildInvented(folder));

test('every word that is seen or read out comes from the catalogue', async ({ launch }) => {
  const { page } = await launch({ folder });
  const { look, found } = lookingAt(page);
  await call(page, 'app:practise', {});
  await expect(page.getByRole('link', { name: say('frame.screens.counter') })).toBeVisible();
  await look('counter');
  await page.keyboard.press('F12');
  await expect(page.getByRole('dialog', { name: say('frame.keys.all') })).toBeVisible();
  await look('all keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+F1');
  await expect(page.getByRole('dialog', { name: say('help.title') })).toBeVisible();
  await look('help');
  await page.keyboard.press('Escape');

  const number = page.getByRole('textbox', { name: say('counter.entry.number'), exact: true });
  const readBack = page.getByRole('dialog', { name: say('counter.read_back.name'), exact: true });
  const send = readBack.getByRole('button', { name: say('counter.read_back.send'), exact: true });
  await page.getByRole('button', { name: say('counter.entry.review'), exact: true }).click();
  await expect(page.locator('.field-problem').first()).toBeVisible();
  await look('a sale with nothing in it');
  await number.fill('9876543224');
  await expect(page.locator('.sell-number .sell-said')).toContainText('Airtel');
  await look('a number with its hint');
  await number.press('Enter');
  await page.keyboard.type('0000');
  await look('no operator');
  await page.keyboard.press('Escape');
  await page.keyboard.type('airtel');
  await look('operators');
  await page.keyboard.press('Enter');
  await page.keyboard.type('199');
  await page.keyboard.press('Enter');
  await expect(readBack).toBeVisible();
  await look('read-back');
  await page.keyboard.press('a');
  await expect(readBack.locator('.read-back-who')).toBeVisible();
  await look('on account, and nobody to find');
  await page.keyboard.press('c');
  await expect(send).toBeEnabled();
  await send.press('Enter');
  await expect(page.locator('.outcome[data-state="unknown"]')).toBeVisible();
  await look('outcome');
  await expect(page.locator('.needs-you')).toBeVisible();
  await look('what needs a person');
  expect(found).toEqual([]);
});

test('the first screen, and why Galla cannot start', async ({ launch, dataFolder }) => {
  const first = await launch({ folder });
  const { look, found } = lookingAt(first.page);
  await expect(first.page.getByRole('heading', { name: say('welcome.title') })).toBeVisible();
  await look('the two ways');
  await first.page.getByRole('button', { name: say('welcome.sell.connect') }).click();
  await first.page.getByRole('button', { name: say('welcome.connect.save') }).click();
  await expect(first.page.getByText(say('failure.bad_gateway_address.says'))).toBeVisible();
  await look('connecting an account');
  expect(found).toEqual([]);

  await call(first.page, 'app:practise', {});
  await first.quit();
  writeFileSync(join(dataFolder, 'practice.db'), 'Dear diary, today I sold 40 recharges.');
  const { page } = await launch({ folder });
  const refused = lookingAt(page);
  await expect(page.getByText(say('start.journal_not_a_database.title'))).toBeVisible();
  await refused.look('a problem', ['practice.db']);
  expect(refused.found).toEqual([]);
});

test('the screen for when the window keeps stopping', async ({ launch }) => {
  test.setTimeout(120_000);
  const { app, page } = await launch({ folder });
  await call(page, 'app:practise', {});
  const mortal = new MortalPage(app);
  const reopened = say('frame.warnings.reopened');
  await mortal.killAndWaitFor(reopened);
  await mortal.killAndWaitFor(reopened);
  await mortal.killAndWaitFor(say('shell.stopped.title'));
  const lines = (await mortal.text()).split('\n').map((text) => ({ text, where: 'stopped' }));
  expect(lines.map(({ text }) => text)).toContain(say('shell.stopped.ask_owner'));
  expect(notInvented(lines, [])).toEqual([]);
});

test('the history, and everything about one recharge', async ({ launch }) => {
  const { page } = await launch({ folder });
  const { look, found } = lookingAt(page);
  const history = page.getByRole('searchbox', { name: say('history.search.name') });
  await call(page, 'app:practise', {});
  await page.keyboard.press('F4');
  await expect(page.getByRole('heading', { name: say('history.empty.title') })).toBeVisible();
  await look('no history');

  await sellByBridge(page, { number: '9876543299', amount: '199' });
  await sellByBridge(page, { number: '9876543204', amount: '20' });
  const rows = page.getByRole('table', { name: say('history.table') }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await look('history');
  await history.fill('nothing like this');
  await expect(page.getByRole('button', { name: say('history.nothing_matches.show_all') })).toBeVisible();
  await history.fill('');

  const details = page.getByRole('dialog', { name: say('history.details.title') });
  const gatewaySays = ['Success', 'Recharge successful.', 'Pending', 'Recharge is in process.'];
  for (const row of [1, 2]) {
    await rows.nth(row).click();
    for (const part of [
      'history.details.timeline',
      'history.details.slip',
      'history.balance.name',
    ] as const) {
      await details.getByRole('tab', { name: say(part), exact: true }).click();
      await expect(details.getByRole('tabpanel', { name: say(part) })).toBeVisible();
      await look(`details, ${part}`, gatewaySays);
    }
    await details.getByRole('button', { name: say('history.details.close') }).click();
  }

  await rows.nth(1).click();
  await details.getByRole('button', { name: say('history.settle.title') }).click();
  await details.getByRole('button', { name: say('history.settle.save'), exact: true }).click();
  await expect(details.getByText(say('history.settle.no_end'))).toBeVisible();
  await look('settling by hand', gatewaySays);
  expect(found).toEqual([]);
});

test('a bill whose operator is gone', async ({ launch }) => {
  const { page } = await launch({ folder });
  const { look, found } = lookingAt(page);
  await call(page, 'app:practise', {});
  await sellByBridge(page, { number: '123456789099', amount: '450', operator: 'MSEDCL', fields: ['4321'] });
  const removed = await call(page, 'operators:remove', { code: 'MSEDCL' });
  expect(removed.ok).toBe(true);
  await page.keyboard.press('F4');
  await page
    .getByRole('table', { name: say('history.table') })
    .getByRole('row')
    .nth(1)
    .click();
  const details = page.getByRole('dialog', { name: say('history.details.title') });
  await expect(details.getByText(say('history.details.field', { place: 1 }))).toBeVisible();
  await look('its details', ['Success', 'Recharge successful.']);
  expect(found).toEqual([]);
});

test('the day and its end, and who owes', async ({ launch }) => {
  const { page } = await launch({ folder });
  const { look, found } = lookingAt(page);
  await call(page, 'app:practise', {});
  await page.keyboard.press('F3');
  await expect(page.getByText(say('reports.rows.none'))).toBeVisible();
  await look('a day without sales');
  const groups = page.getByRole('tablist', { name: say('reports.groups.name') });
  await groups.getByRole('tab', { name: say('reports.groups.customers') }).click();
  await page.getByRole('tab', { name: say('reports.parts.on_account'), exact: true }).click();
  await expect(page.getByRole('heading', { name: say('reports.debts.nobody_owes') })).toBeVisible();
  await look('nobody owes');

  await sellByBridge(page, { number: '9876543299', amount: '199', customerName: 'Asha' });
  await expect(
    page.getByRole('article', { name: say('reports.debts.account_of', { who: 'Asha' }) }),
  ).toBeVisible();
  await page.getByRole('button', { name: say('reports.payment.paid_back.save') }).click();
  await look('a debt');
  await page.getByRole('tab', { name: say('reports.parts.customers'), exact: true }).click();
  await expect(page.getByRole('table', { name: say('customers.sales') })).toBeVisible();
  await look('a customer');
  await page.getByRole('button', { name: say('customers.add.open') }).click();
  await look('a new customer');
  await page.getByRole('tab', { name: say('reports.parts.on_account'), exact: true }).click();
  await page.getByRole('button', { name: say('reports.payment.all_of', { sum: '199' }) }).click();
  await page.getByRole('button', { name: say('reports.payment.paid_back.save') }).click();
  await expect(page.getByText(say('reports.debts.nothing_owed'))).toBeVisible();
  await look('a debt that was paid');

  await groups.getByRole('tab', { name: say('reports.parts.close') }).click();
  await page.getByRole('tab', { name: say('reports.parts.day'), exact: true }).click();
  await expect(page.getByRole('table', { name: say('reports.rows.all') })).toBeVisible();
  await page.getByRole('button', { name: say('reports.day_end.start') }).click();
  await expect(page.getByText(say('reports.day_end.end.all_asked'))).toBeVisible();
  await look('the end of the day');

  await groups.getByRole('tab', { name: say('reports.groups.figures') }).click();
  await expect(page.getByRole('table', { name: say('period.table.ways') })).toBeVisible();
  await look('a period');
  await page.getByRole('radio', { name: say('period.unit.range') }).check({ force: true });
  await page.getByRole('textbox', { name: say('period.from') }).fill('x');
  await look('days that are none');
  expect(found).toEqual([]);
});

test('a shift, the close of a day, and its Z', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch({ folder });
  const { look, found } = lookingAt(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await call(page, 'app:practise', {});
  await sellByBridge(page, { number: '9876543299', amount: '199' });
  await page.keyboard.press('Shift+F3');
  await expect(button(say('close.overview.close'))).toBeFocused();
  await button(say('shift.x.look')).press('Enter');
  await expect(page.getByRole('article', { name: say('shift.x.name') })).toBeVisible();
  await look('the day, with its figures');
  await button(say('shift.open.title')).press('Enter');
  await look('opening a shift');
  await button(say('shift.open.counted')).press('Enter');
  await page.getByLabel(say('close.finish.note_needed')).fill('Asha');
  await look('why it begins with less');
  await expect(button(say('shift.open.counted'))).toBeEnabled();
  await button(say('shift.open.counted')).press('Enter');
  await expect(button(say('shift.hand_over.title'))).toBeVisible();
  await look('an open shift');
  await button(say('shift.hand_over.title')).press('Enter');
  await look('handing over');
  await page.keyboard.press('Escape');
  await look('a count under way');
  await button(say('shift.counting.call_off')).press('Enter');

  await button(say('close.overview.close')).press('Enter');
  await look('asking');
  await button(say('close.ask.skip')).press('Enter');
  const first = page.getByRole('textbox', { name: say('close.count.note', { worth: '500' }), exact: true });
  await first.fill('many');
  await button(say('close.count.write')).press('Enter');
  await expect(page.getByText(say('close.count.no_pieces'))).toBeVisible();
  await look('a count that is refused');
  await first.fill('1');
  await button(say('close.count.write')).press('Enter');
  await expect(page.getByLabel(say('close.compare.upi'))).toBeFocused();
  await look('counted');
  await page.keyboard.press('Enter');
  await expect(button(say('close.figures.go'))).toBeFocused();
  await look('compared');
  await page.keyboard.press('Enter');
  await page.getByLabel(say('close.finish.note_needed')).fill('Asha');
  await look('the last step');
  await expect(button(say('close.finish.write'))).toBeEnabled();
  await button(say('close.finish.write')).press('Enter');
  await expect(button(say('close.print.print'))).toBeFocused();
  const list = await call(page, 'close:list', { before: null });
  const [close] = list.ok ? list.value.closes : [];
  if (close === undefined) throw new Error('no day was closed');
  // Paper speaks the customer's language.
  const preview = await call(page, 'close:preview', { ...idOf(close), language: null });
  const paper = preview.ok ? preview.value.lines.flatMap((line) => Object.values(line).map(String)) : [];
  const data = [closeName(close), ...paper];
  await look('the Z', data);
  await page.getByRole('tab', { name: say('reports.parts.closes'), exact: true }).click();
  await expect(button(say('close.print.print'))).toBeVisible();
  await look('earlier closes', data);
  await page.keyboard.press('F1');
  await look('the counter after it', data);
  expect(found).toEqual([]);
});

function idOf({ counter, epoch, n }: CloseId): CloseId {
  return { counter, epoch, n };
}

test('the settings, each of their sections', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch({ folder });
  const { look, found } = lookingAt(page);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await call(page, 'app:practise', {});
  await page.keyboard.press('F10');
  const open = (part: SettingsPart) => openPart(page, say, part);

  for (const section of [
    'shop',
    'slips',
    'counter',
    'close',
    'paths',
    'owner',
    'practice',
    'support',
    'words',
    'people',
    'changes',
  ] as const) {
    await open(section);
    await look(section);
  }
  const search = page.getByRole('searchbox', { name: say('settings.find.name'), exact: true });
  await search.fill(say('settings.shop.name'));
  await expect(page.getByRole('listbox', { name: say('settings.find.hits') })).toBeVisible();
  await look('settings that are found');
  await search.fill('0000');
  await expect(page.getByText(say('settings.find.none'))).toBeVisible();
  await look('no setting that is called so');
  await search.press('Escape');
  await open('shop');
  await page.getByRole('textbox', { name: say('settings.shop.name') }).fill('');
  await press(say('settings.save'));
  await expect(page.getByText(say('settings.shop.no_name'))).toBeVisible();
  await look('a shop without a name');

  await open('account');
  await press(say('settings.account.connect'));
  await press(say('settings.account.save'));
  await expect(page.getByText(say('settings.account.no_address'))).toBeHidden();
  await look('another account', ['https://www.deeperweb.in']);

  await open('printers');
  await press(say('settings.printers.add'));
  await press(say('settings.printers.save'));
  await expect(page.getByText(say('settings.printers.no_name'))).toBeVisible();
  await page.getByText(say('settings.printers.has_drawer')).click();
  await look('a printer');

  await open('operators');
  await expect(
    page.getByRole('button', { name: say('settings.operators.confirm_code', { code: 'AT' }) }),
  ).toBeVisible();
  await look('operators');
  await press(say('settings.operators.import'));
  await look('import');
  await press(say('settings.import.back'));
  await press(say('settings.operators.add'));
  await press(say('settings.operator.fields.add'));
  await press(say('settings.save'));
  await expect(page.locator('.operator-editor').getByText(say('settings.not_read'))).toBeVisible();
  await look('an operator', ['DD-MM-YYYY', String.raw`[6-9]\d{9}`]);
  expect(found).toEqual([]);
});

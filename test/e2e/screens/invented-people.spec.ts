import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import type { Recharge } from '../../../src/preload/contract/sale/recharge';
import { createSay } from '../../../src/preload/contract/words/create-say';
import { appFolder, call, test } from '../../support/electron-app';
import { buildInvented } from '../../support/invented-language/build-invented';
import { inventedMessages } from '../../support/invented-language/invented-messages';
import { lookingAt } from '../../support/invented-language/looking-at';
import { sellByBridge } from '../../support/sell-by-bridge';
import { openPart } from '../../support/invented-language/open-part';
import type { SettingsPart } from '../../../src/renderer/src/screens/settings/groups';

// Not that of the other screens: another worker may be building there.
const folder = join(appFolder, 'node_modules/.cache/galla/invented-people');
const { say } = createSay('en-IN', inventedMessages);

test.beforeAll(() => buildInvented(folder));

test('who is at the counter, and what each may do', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch({ folder });
  const { look, found } = lookingAt(page);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const open = (part: SettingsPart) => openPart(page, say, part);
  const people = { names: ['Suresh Patil', 'Ravi Kumar'], pin: '1357' };
  await call(page, 'app:practise', {});
  await call(page, 'owner:change-passphrase', { current: '', next: 'chai at four' });
  await call(page, 'owner:unlock', { passphrase: 'chai at four' });
  await page.keyboard.press('F10');
  await open('people');
  await look('the first person');
  const owner = { name: 'Suresh Patil', role: 'owner', language: 'en', pin: '' } as const;
  await call(page, 'people:add', owner);
  await call(page, 'people:add', { ...owner, name: 'Ravi Kumar', role: 'staff', pin: people.pin });
  const list = page.getByRole('list', { name: say('people.list.name'), exact: true });
  await expect(list.getByText('Ravi Kumar')).toBeVisible();
  await press(say('people.add.name'));
  await press(say('people.form.add'));
  await expect(page.getByText(say('people.form.no_name'))).toBeVisible();
  await press(say('people.row.set_pin_named', { name: 'Ravi Kumar' }));
  await look('people', people.names);
  await open('changes');
  await expect(page.getByRole('table', { name: say('settings.sections.changes') })).toBeVisible();
  await look('changes', people.names);
  await open('owner');
  await press(say('people.recovery.make'));
  const code = await page.getByRole('status', { name: say('people.recovery.code') }).innerText();
  await look('the recovery code', [...people.names, code]);

  await sellByBridge(page, { number: '9876543299', amount: '199' });
  const tea = {
    requestId: 'tea-for-the-shop',
    kind: 'paid_out',
    amount: '20',
    way: 'cash',
    reason: 'Asha',
  } as const;
  expect(await call(page, 'drawer:move', tea)).toMatchObject({ ok: true });
  await page.keyboard.press('F1');
  await page.keyboard.press('F11');
  const moves = page.getByRole('table', { name: say('drawer.moves.name'), exact: true });
  await expect(moves.getByText(say('people.who.by', { name: 'Suresh Patil' }))).toHaveCount(2);
  const { refId } = await lastSale(page);
  await look('the drawer', [...people.names, refId]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: say('lock.title') })).toBeVisible();
  await look('locked', people.names);
  await page.keyboard.press('2');
  await page.keyboard.type('9999');
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('people.entry.tries_left', { count: 4 }))).toBeVisible();
  await look('a wrong PIN', people.names);
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await press(say('lock.forgotten.name'));
  await press(say('lock.forgotten.save'));
  await expect(page.getByText(say('lock.forgotten.no_code'))).toBeVisible();
  await look('a forgotten passphrase', people.names);
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await page.keyboard.type(people.pin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: say('frame.screens.counter') })).toBeVisible();
  await look('staff at the counter', people.names);
  await page.keyboard.press('F10');
  await expect(page.getByRole('heading', { name: say('people.closed.title') })).toBeVisible();
  await look('a screen that is closed to them', people.names);
  expect(found).toEqual([]);
});

async function lastSale(page: Page): Promise<Pick<Recharge, 'refId'>> {
  const today = await call(page, 'day:today', {});
  const [row] = today.ok ? today.value.rows : [];
  if (row === undefined) throw new Error('nothing was sold');
  return row;
}

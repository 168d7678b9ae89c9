import { expect, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../../../src/preload/contract/people/person';
import { test } from '../../support/counter-test';
import { call } from '../../support/electron-app';
import { sellByBridge } from '../../support/sell-by-bridge';
import { searchingFor } from '../../support/builders/searching-for';

const asha = { name: 'Asha', role: 'staff', language: 'en', pin: '1234' } as const;
const locked = { ok: false, failure: { code: 'counter_locked' } };

async function addAsha(page: Page): Promise<Person> {
  const added = await call(page, 'people:add', asha);
  const person = added.ok ? added.value.find(({ name }) => name === asha.name) : undefined;
  if (person === undefined) throw new Error('Asha was not added');
  return person;
}

/** Who is at the counter, as the page is told. */
async function lockOf(page: Page) {
  const status = await call(page, 'app:status', {});
  return status.ok ? status.value.lock : null;
}

/** Keeps the names of all events that the page is told of. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    window.heard = [];
    for (const name of Object.keys(window.galla.on)) window.galla.on[name](() => window.heard.push(name));
  })()`);
}

test('with people every sale is signed, a locked counter tells nothing, and a restart begins locked', async ({
  counter,
  galla,
  launch,
  dataFolder,
}) => {
  test.setTimeout(180_000);
  const { page } = counter;
  const { id } = await addAsha(page);
  expect(await call(page, 'people:unlock', { person: id, secret: '0000' })).toMatchObject({
    failure: { code: 'wrong_pin' },
  });
  expect(await call(page, 'people:unlock', { person: id, secret: asha.pin })).toMatchObject({ ok: true });
  expect(await call(page, 'settings:read', {})).toMatchObject({
    failure: { code: 'not_allowed', right: 'settings' },
  });
  expect(await call(page, 'app:practise', {})).toMatchObject({
    failure: { code: 'not_allowed', right: 'practise' },
  });
  await sellByBridge(page, { number: '9876543210', amount: '199' });

  await call(page, 'people:lock', {});
  await listen(page);
  expect(await call(page, 'day:today', {})).toEqual(locked);
  expect(await call(page, 'history:page', { ...searchingFor(), before: null, limit: 10 })).toEqual(locked);
  const status = await call(page, 'app:status', {});
  expect(JSON.stringify(status)).not.toMatch(/127\.0\.0\.1|9876543210/);
  expect(await page.evaluate<readonly string[]>('window.heard')).not.toContain('recharge:changed');
  await galla.quit();

  const again = await launch();
  await expect
    .poll(() => lockOf(again.page))
    .toMatchObject({ kind: 'locked', reading: false, tiles: [{ role: 'owner' }, { id, name: 'Asha' }] });
  expect(await call(again.page, 'day:today', {})).toEqual(locked);
  expect(await call(again.page, 'people:unlock', { person: id, secret: asha.pin })).toMatchObject({
    ok: true,
    value: { lock: { kind: 'open', person: { name: 'Asha' } } },
  });
  expect(await call(again.page, 'day:today', {})).toMatchObject({
    value: { rows: [{ number: '9876543210' }], totals: null },
  });
  await again.quit();

  const database = new Database(join(dataFolder, 'journal.db'), { readonly: true });
  const created = database.prepare(`SELECT by, not_verified FROM recharge_events WHERE kind = 'created'`);
  expect(created.all()).toEqual([{ by: id, not_verified: null }]);
  database.close();
});

test('a shop that only practises has people, too: they are in the real journal, and practice is locked', async ({
  practice,
  galla,
  launch,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const { page } = practice;
  expect(await call(page, 'people:add', asha)).toMatchObject({ failure: { code: 'passphrase_needed' } });
  await call(page, 'owner:change-passphrase', { current: '', next: 'chai at four' });
  const { id } = await addAsha(page);
  expect(existsSync(join(dataFolder, 'journal.db'))).toBe(true);
  await galla.quit();

  const again = await launch();
  await expect.poll(() => lockOf(again.page)).toMatchObject({ kind: 'locked', reading: false });
  expect(await call(again.page, 'day:today', {})).toEqual(locked);
  await call(again.page, 'people:unlock', { person: id, secret: asha.pin });
  await sellByBridge(again.page, { number: '9876503000', amount: '199' });
  expect(await call(again.page, 'day:today', {})).toMatchObject({
    value: { rows: [{ number: '9876503000' }] },
  });
});

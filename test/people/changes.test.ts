import { expect, test } from 'vitest';
import { z } from 'zod';
import { differences } from '../../src/main/people/changes';
import { wellFormed } from '../support/builders/bridge-requests';
import { aShop, aShopOfPeople, comes, passphrase, pins, type Running } from './crew-fixture';

const pageSchema = z.object({
  changes: z.array(
    z.object({
      what: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      by: z.string().nullable(),
      allowedBy: z.string().nullable(),
    }),
  ),
  before: z.number().nullable(),
});

async function changes(running: Running, before: number | null = null) {
  const answered = await running.ask('changes:page', { before });
  if (!answered.ok) throw new Error(answered.failure.code);
  return pageSchema.parse(answered.value);
}

test('each changed setting is noted by whoever changed it, from what to what', async () => {
  const { running, ids } = await aShopOfPeople();
  await comes(running, ids.Ravi, pins.ravi);
  await running.ask('settings:save', wellFormed['settings:save']);
  const { changes: noted } = await changes(running);
  expect(noted).toContainEqual({
    what: 'counter.salesAMinute',
    from: '15',
    to: '1000',
    by: 'Ravi',
    allowedBy: null,
  });
  expect(noted.filter(({ what }) => what === 'shop.name')).toEqual([
    { what: 'shop.name', from: '""', to: '"Thief"', by: 'Ravi', allowedBy: null },
  ]);
  // What was saved as it was is no change.
  expect(noted.filter(({ what }) => what === 'counter.theme')).toEqual([]);
});

test('a right that is being saved is noted before the changes are read', async () => {
  const { running } = await aShopOfPeople();
  const saving = running.ask('rights:save', {
    rights: { ...wellFormed['rights:save'].rights, see_totals: 'staff' },
  });
  const { changes: noted } = await changes(running);
  expect(noted.map(({ what }) => what)).toContainEqual(expect.stringMatching(/^rights\./));
  expect(await saving).toMatchObject({ ok: true });
});

test('whoever allowed it is named, too', async () => {
  const { running, ids } = await aShopOfPeople();
  await comes(running, ids.Asha, pins.asha);
  const call = { call: 'settings:save', request: wellFormed['settings:save'] };
  await running.ask('people:allow', { person: ids.Ravi, secret: pins.ravi, ...call });
  expect(await running.ask('settings:save', wellFormed['settings:save'])).toMatchObject({ ok: true });
  await comes(running, ids.Owner, passphrase);
  expect((await changes(running)).changes[0]).toMatchObject({ by: 'Asha', allowedBy: 'Ravi' });
});

test('people, rights and PINs are noted, and no secret of them', async () => {
  const { running, ids } = await aShopOfPeople();
  await running.ask('people:set-pin', { person: ids.Asha, pin: '98765432' });
  await running.ask('owner:change-passphrase', { current: passphrase, next: 'tea at five' });
  const page = await changes(running);
  expect(page.changes.filter(({ by }) => by !== null).map(({ what }) => what)).toEqual([
    'owner',
    'people.Asha.pin',
    ...['name', 'role', 'language', 'active', 'pin'].map((field) => `people.Ravi.${field}`).toReversed(),
  ]);
  for (const secret of ['98765432', 'tea at five', 'hash', 'salt', pins.ravi]) {
    expect(JSON.stringify(page)).not.toContain(secret);
  }
});

test('that another token is kept is noted, and nothing of it', async () => {
  const { running } = await aShopOfPeople();
  const login = { gatewayAddress: 'www.deeperweb.in', username: 'shop1', apiToken: 'tok-4711-verySecret' };
  await running.ask('account:connect', { ...login, ownerPassphrase: passphrase });
  const page = await changes(running);
  expect(page.changes.map(({ what }) => what)).toEqual(expect.arrayContaining(['account', 'account.token']));
  expect(JSON.stringify(page)).not.toContain('verySecret');
});

test('what was changed before the journal was open is noted when it is', async () => {
  const running = await aShop().start(false);
  await running.ask('settings:save', wellFormed['settings:save']);
  expect(await changes(running)).toEqual({ changes: [], before: null });
  await running.openJournal();
  expect((await changes(running)).changes.map(({ what }) => what)).toContain('shop.name');
});

test('a shop that only practises has no journal, and what it changes is on disk all the same', async () => {
  const shop = aShop();
  const running = await shop.start();
  await running.ask('settings:save', wellFormed['settings:save']);
  // The program ends, and another one begins.
  const next = await shop.start();
  await expect.poll(async () => (await changes(next)).changes.map(({ what }) => what)).toContain('shop.name');
});

test('a drawer that opens in a shop without a journal is on disk before it opens', async () => {
  const shop = aShop();
  const opened = { what: 'drawer.opened', from: null, to: '"Counter"' };
  const nobody = { by: null, allowedBy: null };
  expect(await (await shop.start()).noteFirst(opened, nobody)).toMatchObject({ ok: true });
  expect((await changes(await shop.start())).changes[0]).toMatchObject(opened);
  expect(await (await aShop().start(false)).noteFirst(opened, nobody)).toEqual({
    ok: false,
    failure: 'closed',
  });
});

test('a list is one leaf, a long value is cut, and what is not there is null', () => {
  expect(differences({ a: [1], b: 1, same: {} }, { a: [1, 2], c: 'x'.repeat(900), same: {} }, '')).toEqual([
    { what: 'a', from: '[1]', to: '[1,2]' },
    { what: 'b', from: '1', to: null },
    { what: 'c', from: null, to: `"${'x'.repeat(499)}` },
  ]);
});

test('changes are told a hundred at a time', async () => {
  const running = await aShop().start();
  await running.openJournal();
  for (let nth = 0; nth < 60; nth += 1) {
    const { settings } = wellFormed['settings:save'];
    const shop = { ...settings.shop, name: `Shop ${nth}`, phone: `98${nth}` };
    await running.ask('settings:save', { settings: { ...settings, shop } });
  }
  const first = await changes(running);
  expect(first.changes).toHaveLength(100);
  const rest = await changes(running, first.before);
  expect(rest.before).toBeNull();
  expect(first.changes.length + rest.changes.length).toBeGreaterThanOrEqual(120);
});

test('who opens the drawer is on disk before it opens, also where the journal was not read yet', async () => {
  const { shop, running, ids } = await aShopOfPeople();
  await comes(running, ids.Ravi, pins.ravi);
  await running.knock('drawer:now');
  const by = running.callers.at(-1)?.by ?? null;
  const opened = { what: 'drawer.opened', from: null, to: '"Counter"' };
  const next = await shop.start();
  expect(await next.noteFirst(opened, { by, allowedBy: null })).toMatchObject({ ok: true });
  expect((await changes(running)).changes[0]).toEqual({ ...opened, by: 'Ravi', allowedBy: null });
  shop.fillDisk(true);
  expect(await next.noteFirst(opened, { by, allowedBy: null })).toEqual({ ok: false, failure: 'disk_full' });
});

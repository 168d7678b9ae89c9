import { expect, test } from 'vitest';
import { hashPassphrase } from '../../src/main/settings/passphrase-hash';
import { openTestJournal } from '../journal/support/open-journal';
import { aShop, aShopOfPeople, passphrase, pins } from './crew-fixture';

const open = (kind: string) => ({ lock: { kind } });

test('a shop with people starts locked until its journal has been read', async () => {
  const { shop, ids } = await aShopOfPeople();
  const next = await shop.start(false);
  expect(next.status().lock).toEqual({ kind: 'locked', reading: true, tiles: [], waiting: 0 });
  expect(await next.ask('operators:list')).toMatchObject({ failure: { code: 'counter_locked' } });
  expect(await next.ask('people:unlock', { person: ids.Asha, secret: pins.asha })).toMatchObject({
    failure: { code: 'journal_unreadable' },
  });
  await next.openJournal();
  expect(next.status()).toMatchObject({ lock: { kind: 'locked', reading: false }, settingsDiffered: false });
  expect(await next.ask('people:unlock', { person: ids.Asha, secret: pins.asha })).toMatchObject({
    ok: true,
  });
});

test('settings that name no people do not open the counter, and it is told', async () => {
  const { shop } = await aShopOfPeople();
  shop.editSettings({ people: false });
  const next = await shop.start();
  // What needs the owner waits for the journal, and finds the counter locked.
  expect(await next.ask('settings:read')).toMatchObject({ failure: { code: 'counter_locked' } });
  expect(next.status()).toMatchObject({ lock: { kind: 'locked' }, settingsDiffered: true });
});

test('settings that name no people let nobody sell, print or move money before the journal is read', async () => {
  for (const [call, request] of [
    ['drawer:move', { requestId: 'r'.repeat(16), kind: 'paid_out', amount: '500', way: 'cash', reason: 'x' }],
    ['drawer:open', {}],
    ['prints:open', {}],
    ['close:list', { before: null }],
  ] as const) {
    const { shop } = await aShopOfPeople();
    shop.editSettings({ people: false });
    const next = await shop.start();
    expect([call, await next.knock(call, request)]).toMatchObject([
      call,
      { failure: { code: 'counter_locked' } },
    ]);
    expect(next.callers).toEqual([]);
  }
});

for (const [what, owner] of [
  ['no owner', null],
  ['another owner', hashPassphrase('of a thief')],
] as const) {
  test(`settings that name ${what} change nothing: the journal’s passphrase is asked for, and it is told`, async () => {
    const shop = aShop();
    const running = await shop.start();
    await running.openJournal();
    await running.owner.choose(passphrase);
    shop.editSettings({ owner: await owner });

    const next = await shop.start();
    expect(await next.ask('settings:read')).toMatchObject({ failure: { code: 'owner_locked' } });
    expect(next.status()).toMatchObject({ owner: 'locked', settingsDiffered: true, ...open('none') });
    expect(await next.ask('owner:unlock', { passphrase: 'of a thief' })).toMatchObject({ ok: false });
    expect(await next.ask('owner:unlock', { passphrase })).toMatchObject({ ok: true });
    expect(next.status()).toMatchObject({ owner: 'unlocked', settingsDiffered: false });
    // The copy is right again.
    const last = await shop.start();
    await last.openJournal();
    expect(last.status()).toMatchObject({ owner: 'locked', settingsDiffered: false });
  });
}

test('the journal is believed also while the settings cannot be mended', async () => {
  const shop = aShop();
  const running = await shop.start();
  await running.openJournal();
  await running.owner.choose(passphrase);
  shop.editSettings({ owner: null });
  shop.fillDisk(true);
  const next = await shop.start();
  expect(await next.ask('settings:read')).toMatchObject({ failure: { code: 'owner_locked' } });
  expect(await next.ask('owner:unlock', { passphrase })).toMatchObject({ ok: true });
});

test('the passphrase of before the journal kept it is taken into it', async () => {
  const shop = aShop();
  const before = await shop.start(false);
  await before.owner.choose(passphrase);
  const running = await shop.start();
  await running.openJournal();
  expect(running.status()).toMatchObject({ owner: 'locked', settingsDiffered: false });
  shop.editSettings({ owner: null });
  const next = await shop.start();
  await next.openJournal();
  expect(next.status()).toMatchObject({ owner: 'locked', settingsDiffered: true });
});

test('settings that speak of people beside a journal without any: locked, until the owner’s passphrase', async () => {
  const shop = aShop();
  const running = await shop.start();
  await running.openJournal();
  await running.owner.choose(passphrase);
  shop.editSettings({ people: true });
  const next = await shop.start();
  await next.openJournal();
  expect(next.status()).toMatchObject({
    lock: { kind: 'locked', reading: false, tiles: [] },
    settingsDiffered: true,
  });
  expect(await next.ask('operators:list')).toMatchObject({ failure: { code: 'counter_locked' } });
  expect(await next.ask('owner:unlock', { passphrase })).toMatchObject({ ok: true });
  expect(next.status()).toMatchObject({ ...open('none'), settingsDiffered: false });
});

test('what differed stands among the changes', async () => {
  const { shop } = await aShopOfPeople();
  shop.editSettings({ owner: null });
  const next = await shop.start();
  await next.openJournal();
  const { journal } = await openTestJournal(`${shop.folder}/journal.db`);
  expect(journal.changesPage(null).changes[0]).toMatchObject({
    what: 'owner',
    from: null,
    to: null,
    by: null,
  });
});

test('where the journal has not been read, it is asked before anybody may put another in its place', async () => {
  const { shop } = await aShopOfPeople();
  shop.editSettings({ owner: null, people: false });
  const next = await shop.start();
  expect(next.owner.state()).toBe('not_set');
  expect(await next.hasOwner()).toBe(true);
});

import { expect, test } from 'vitest';
import { aShop, aShopOfPeople, comes, passphrase, pins } from './crew-fixture';

const asha = { name: 'Asha', role: 'staff', language: 'en', pin: '1234' } as const;

test('the first person needs an owner’s passphrase, and makes the owner one, too', async () => {
  const shop = aShop();
  const running = await shop.start();
  expect(await running.ask('people:add', asha)).toMatchObject({ failure: { code: 'passphrase_needed' } });
  expect(running.status().lock).toEqual({ kind: 'none' });
  await running.owner.choose(passphrase);
  expect(await running.ask('people:add', asha)).toMatchObject({
    ok: true,
    value: [
      { name: 'Owner', role: 'owner', pin: 'none' },
      { name: 'Asha', role: 'staff', pin: 'set', active: true },
    ],
  });
  // Whoever added them goes on.
  expect(running.status().lock).toMatchObject({ kind: 'open', person: { name: 'Owner' } });
});

test('with the owner away nobody makes the shop one of people', async () => {
  const running = await aShop().start();
  await running.owner.choose(passphrase);
  await running.ask('owner:lock');
  expect(await running.ask('people:add', asha)).toMatchObject({ failure: { code: 'owner_locked' } });
});

for (const [what, typed, code] of [
  ['no name', { name: ' ' }, 'bad_name'],
  ['a name that nobody sees', { name: '\u200b' }, 'bad_name'],
  ['a name of 41 characters', { name: 'x'.repeat(41) }, 'bad_name'],
  ['the name of somebody else, written otherwise', { name: ' rAVI ' }, 'name_taken'],
  ['three digits', { pin: '123' }, 'bad_pin'],
  ['nine digits', { pin: '123456789' }, 'bad_pin'],
  ['digits of another script', { pin: '१२३४' }, 'bad_pin'],
  ['no PIN for staff', { pin: '' }, 'bad_pin'],
] as const) {
  test(`${what} is refused as ${code}, and nobody is added`, async () => {
    const { running } = await aShopOfPeople();
    expect(await running.ask('people:add', { ...asha, name: 'Meena', ...typed })).toEqual({
      ok: false,
      failure: { code },
    });
    expect(await running.ask('people:list')).toMatchObject({ value: { length: 3 } });
  });
}

test('nobody gives what they have not: a manager touches no owner and makes none', async () => {
  const { running, ids } = await aShopOfPeople();
  await comes(running, ids.Ravi, pins.ravi);
  const beyond = { ok: false, failure: { code: 'not_allowed', right: 'owner' } };
  expect(await running.ask('people:add', { ...asha, name: 'Thief', role: 'owner' })).toEqual(beyond);
  expect(await running.ask('people:set-pin', { person: ids.Owner, pin: '0000' })).toEqual(beyond);
  const owner = { name: 'Ravi', role: 'owner', language: 'en', active: true };
  expect(await running.ask('people:change', { person: ids.Ravi, ...owner })).toEqual(beyond);
  expect(await running.ask('people:add', { ...asha, name: 'Meena' })).toMatchObject({ ok: true });
});

test('what everybody is called is told to whoever is at the counter, those who have left among them', async () => {
  const { running, ids } = await aShopOfPeople();
  const left = { person: ids.Ravi, name: 'Ravi', role: 'manager', language: 'en', active: false };
  expect(await running.ask('people:change', left)).toMatchObject({ ok: true });
  await comes(running, ids.Asha, pins.asha);
  expect(await running.ask('people:names')).toEqual({
    ok: true,
    value: [
      { id: ids.Owner, name: 'Owner' },
      { id: ids.Asha, name: 'Asha' },
      { id: ids.Ravi, name: 'Ravi' },
    ],
  });
  await running.ask('people:lock');
  expect(await running.ask('people:names')).toMatchObject({ failure: { code: 'counter_locked' } });
});

test('the shop keeps an owner', async () => {
  const { running, ids } = await aShopOfPeople();
  const other = { person: ids.Owner, name: 'Sunita', language: 'hi' };
  for (const change of [
    { ...other, role: 'manager', active: true },
    { ...other, role: 'owner', active: false },
  ]) {
    expect(await running.ask('people:change', change)).toEqual({
      ok: false,
      failure: { code: 'last_owner' },
    });
  }
  expect(await running.ask('people:change', { ...other, role: 'owner', active: true })).toMatchObject({
    value: [{ name: 'Sunita', language: 'hi' }, {}, {}],
  });
});

test('on a full disk nothing is changed, and it says so', async () => {
  const { shop, running, ids } = await aShopOfPeople();
  shop.fillDisk(true);
  const full = { ok: false, failure: { code: 'disk_full' } };
  expect(await running.ask('people:add', { ...asha, name: 'Meena' })).toEqual(full);
  expect(await running.ask('people:set-pin', { person: ids.Asha, pin: '9999' })).toEqual(full);
  shop.fillDisk(false);
  await comes(running, ids.Asha, pins.asha);
});

test('two people of one name at once: the second is refused', async () => {
  const { running } = await aShopOfPeople();
  const both = await Promise.all(
    ['1111', '2222'].map((pin) => running.ask('people:add', { ...asha, name: 'Meena', pin })),
  );
  expect(both.map((each) => (each.ok ? 'added' : each.failure.code))).toEqual(['added', 'name_taken']);
});

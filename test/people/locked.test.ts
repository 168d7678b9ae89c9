import { expect, test } from 'vitest';
import { IDLE_MS } from '../../src/main/people/counter-session';
import { aRecharge } from '../renderer/history/a-recharge';
import { notAsked } from '../../src/main/recharge/follow-up/health';
import { aShop, aShopOfPeople, comes, passphrase, pins } from './crew-fixture';

test('a shop without people is never locked, and is told of everything', async () => {
  const running = await aShop().start();
  expect(running.status().lock).toEqual({ kind: 'none' });
  await running.ask('people:lock');
  expect(running.status()).toMatchObject({ lock: { kind: 'none' }, notSavedYet: 3 });
  running.publish('gateway:health', notAsked);
  expect(running.events).toEqual(['gateway:health']);
});

test('the status of a locked counter tells the names and nothing of the shop’s money', async () => {
  const { running, ids } = await aShopOfPeople();
  expect(running.status()).toMatchObject({
    owner: 'unlocked',
    lock: { kind: 'open', person: { id: ids.Owner, name: 'Owner', role: 'owner' }, verified: true },
    notSavedYet: 3,
  });
  await running.ask('people:lock');
  expect(running.status()).toMatchObject({
    owner: 'locked',
    lock: {
      kind: 'locked',
      reading: false,
      waiting: 0,
      tiles: [
        { id: ids.Owner, name: 'Owner', role: 'owner', opensBy: 'secret', waitUntil: null },
        { id: ids.Asha, name: 'Asha', role: 'staff', opensBy: 'secret', waitUntil: null },
        { id: ids.Ravi, name: 'Ravi', role: 'manager', opensBy: 'secret', waitUntil: null },
      ],
    },
    account: null,
    lastSent: null,
    clockOffMs: null,
    notSavedYet: 0,
    backupProblem: null,
    elsewhere: { kind: 'off' },
    journalFaults: null,
  });
});

test('a locked page is told of no event but that sales wait, each once, until somebody comes', async () => {
  const { running, ids } = await aShopOfPeople();
  await running.ask('people:lock');
  const [one, other] = [aRecharge({ seq: 1 }), aRecharge({ seq: 2 })];
  for (const row of [one, one, other]) running.publish('recharge:changed', row);
  running.publish('gateway:health', notAsked);
  running.publish('prints:changed', { at: 1 });
  expect(running.events).toEqual([]);
  expect(running.status().lock).toMatchObject({ kind: 'locked', waiting: 2 });
  await comes(running, ids.Asha, pins.asha);
  running.publish('recharge:changed', other);
  expect(running.events).toEqual(['recharge:changed']);
  await running.ask('people:lock');
  expect(running.status().lock).toMatchObject({ waiting: 0 });
});

test('the counter locks after ten minutes without a key, by either clock, and only staying keeps it open', async () => {
  const { shop, running, ids } = await aShopOfPeople();
  await comes(running, ids.Asha, pins.asha);
  shop.clock.pass(IDLE_MS - 1);
  // Asking keeps nothing open.
  await running.ask('app:status');
  await running.ask('operators:list');
  await running.ask('people:stay');
  shop.clock.pass(IDLE_MS - 1);
  expect(running.status().lock.kind).toBe('open');
  const voided = running.voided();
  shop.clock.pass(1);
  expect(running.status().lock.kind).toBe('locked');
  expect(running.voided()).toBe(voided + 1);
  expect(await running.ask('people:stay')).toEqual({ ok: false, failure: { code: 'counter_locked' } });

  // The computer was asleep: the steady clock stood.
  await comes(running, ids.Asha, pins.asha);
  shop.clock.setTo(shop.clock.now() + IDLE_MS);
  expect(await running.ask('operators:list')).toEqual({ ok: false, failure: { code: 'counter_locked' } });
});

test('an answer that comes after the lock is for nobody', async () => {
  const { running, ids } = await aShopOfPeople();
  await comes(running, ids.Owner, passphrase);
  const making = running.ask('recovery:make');
  // It is being hashed.
  await Promise.resolve();
  await running.ask('people:lock');
  expect(await making).toEqual({ ok: false, failure: { code: 'counter_locked' } });
});

test('who has left is not at the counter any more', async () => {
  const { shop, running, ids } = await aShopOfPeople();
  await comes(running, ids.Ravi, pins.ravi);
  const left = { name: 'Ravi', role: 'manager', language: 'en', active: false };
  expect(await running.ask('people:change', { person: ids.Ravi, ...left })).toMatchObject({
    failure: { code: 'counter_locked' },
  });
  expect(await running.ask('people:unlock', { person: ids.Ravi, secret: pins.ravi })).toMatchObject({
    failure: { code: 'no_such_person' },
  });
  const next = await shop.start();
  await next.openJournal();
  expect(next.status().lock).toMatchObject({ tiles: [{ name: 'Owner' }, { name: 'Asha' }] });
});

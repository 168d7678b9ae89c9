import { expect, test } from 'vitest';
import { waitAfter } from '../../src/main/people/tries';
import { aShopOfPeople, comes, passphrase, pins, type Running } from './crew-fixture';

const MINUTE = 60_000;

async function tried(running: Running, person: string, secret: string) {
  const unlocked = await running.ask('people:unlock', { person, secret });
  if (unlocked.ok) return 'open';
  return unlocked.failure.waitMs === undefined ? unlocked.failure.code : unlocked.failure.waitMs;
}

async function guessed(running: Running, person: string, times: number): Promise<void> {
  for (let nth = 0; nth < times; nth += 1) expect(await tried(running, person, '0000')).toBe('wrong_pin');
}

test('five wrong tries are free, then each waits twice as long as the one before, up to a quarter of an hour', () => {
  expect([0, 4, 5, 6, 7, 8, 9, 40].map((wrong) => waitAfter(wrong) / MINUTE)).toEqual([
    0, 0, 1, 2, 4, 8, 15, 15,
  ]);
});

test('after five wrong tries even the right PIN waits, and is taken then', async () => {
  const { shop, running, ids } = await aShopOfPeople();
  await guessed(running, ids.Asha, 5);
  expect(await tried(running, ids.Asha, pins.asha)).toBe(MINUTE);
  // Setting the clock of the computer shortens nothing.
  shop.clock.setTo(shop.clock.now() + 3_600_000);
  expect(await tried(running, ids.Asha, pins.asha)).toBe(MINUTE);
  shop.clock.pass(MINUTE);
  await guessed(running, ids.Asha, 1);
  expect(await tried(running, ids.Asha, pins.asha)).toBe(2 * MINUTE);
  shop.clock.pass(2 * MINUTE);
  expect(await tried(running, ids.Asha, pins.asha)).toBe('open');
  // None counts any more.
  await guessed(running, ids.Asha, 5);
});

test('tries sent at once are counted one by one', async () => {
  const { running, ids } = await aShopOfPeople();
  const heard = await Promise.all(
    Array.from({ length: 12 }, () => running.ask('people:unlock', { person: ids.Ravi, secret: '0000' })),
  );
  const looked = heard.filter((each) => !each.ok && each.failure.waitMs === undefined);
  expect(looked).toHaveLength(5);
});

test('the owner’s PIN and passphrase are guessed no faster by starting Galla again and again', async () => {
  const { shop, running, ids } = await aShopOfPeople();
  await running.ask('people:set-pin', { person: ids.Owner, pin: pins.owner });
  for (const guess of ['11111111', 'not chai', '22222222', 'nor coffee', '33333333']) {
    const next = await shop.start();
    await next.openJournal();
    expect(await tried(next, ids.Owner, guess)).toBe('wrong_pin');
  }
  const last = await shop.start();
  await last.openJournal();
  for (const secret of [pins.owner, passphrase]) expect(await tried(last, ids.Owner, secret)).toBe(MINUTE);
  expect(await last.ask('owner:unlock', { passphrase })).toMatchObject({
    failure: { code: 'wrong_passphrase', waitMs: MINUTE },
  });
  expect(last.status().lock).toMatchObject({
    kind: 'locked',
    tiles: [{ id: ids.Owner, waitUntil: shop.clock.now() + MINUTE }, { waitUntil: null }, {}],
  });
  shop.clock.pass(MINUTE);
  expect(await tried(last, ids.Owner, pins.owner)).toBe('open');
});

test('a start with the computer’s clock set forward shortens no wait', async () => {
  const { shop, running, ids } = await aShopOfPeople();
  await guessed(running, ids.Asha, 5);
  shop.clock.setTo(shop.clock.now() + 86_400_000);
  const next = await shop.start();
  await next.openJournal();
  expect(await tried(next, ids.Asha, '0000')).toBe(MINUTE);
});

test('a try that the disk cannot count is not looked at', async () => {
  const { shop, running, ids } = await aShopOfPeople();
  await running.ask('people:lock');
  shop.fillDisk(true);
  expect(await tried(running, ids.Asha, pins.asha)).toBe('disk_full');
  shop.fillDisk(false);
  expect(await tried(running, ids.Asha, pins.asha)).toBe('open');
});

test('a manager lifts the wait of staff, and nobody but an owner that of an owner', async () => {
  const { running, ids } = await aShopOfPeople();
  await guessed(running, ids.Asha, 5);
  await guessed(running, ids.Owner, 5);
  await comes(running, ids.Ravi, pins.ravi);
  expect(await running.ask('people:lift-wait', { person: ids.Owner })).toMatchObject({
    failure: { code: 'not_allowed', right: 'owner' },
  });
  expect(await running.ask('people:lift-wait', { person: ids.Asha })).toMatchObject({ ok: true });
  expect(await tried(running, ids.Asha, pins.asha)).toBe('open');
});

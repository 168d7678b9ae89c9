import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestJournal } from '../journal/support/open-journal';
import { aShopOfPeople, comes, passphrase, pins } from './crew-fixture';
import { wellFormed } from '../support/builders/bridge-requests';

test('the journal alone tells no PIN: what is in the key ring goes into each', async () => {
  const { shop } = await aShopOfPeople();
  const { journal } = await openTestJournal(join(shop.folder, 'journal.db'));
  const hashes = journal.readPeople().people.map(({ pin }) => pin);
  expect(hashes).toEqual([
    null,
    expect.stringContaining('"pepper":"'),
    expect.stringContaining('"pepper":"'),
  ]);
  expect(readFileSync(join(shop.folder, 'pepper.json'), 'utf8')).toContain('"sealed"');
});

for (const ring of ['another', 'none'] as const) {
  test(`with ${ring} key ring a name alone opens selling only, marked as not verified, until new PINs are set`, async () => {
    const { shop, ids } = await aShopOfPeople();
    shop.ring.become(ring);
    const next = await shop.start();
    await next.openJournal();
    // The key ring has to answer.
    await expect
      .poll(() => next.status().lock)
      .toMatchObject({
        tiles: [{ opensBy: 'secret' }, { name: 'Asha', opensBy: 'name' }, { name: 'Ravi', opensBy: 'name' }],
      });
    await comes(next, ids.Ravi, '');
    expect(next.status().lock).toMatchObject({ kind: 'open', verified: false, rights: ['sell', 'print'] });
    expect(await next.ask('history:export', wellFormed['history:export'])).toMatchObject({
      failure: { right: 'export' },
    });
    expect(await next.ask('number:hint', { number: '98765' })).toMatchObject({
      failure: { code: 'internal' },
    });
    expect(next.callers.at(-1)).toMatchObject({ by: ids.Ravi, notVerified: true });
    // A name allows nobody anything more.
    expect(
      await next.ask('people:allow', {
        person: ids.Ravi,
        secret: '',
        call: 'history:export',
        request: wellFormed['history:export'],
      }),
    ).toMatchObject({ failure: { code: 'not_allowed', right: 'export' } });

    await comes(next, ids.Owner, passphrase);
    expect(next.status().lock).toMatchObject({ verified: true });
    expect(await next.ask('people:set-pin', { person: ids.Ravi, pin: '9999' })).toMatchObject({
      value: [{}, { name: 'Asha', pin: 'lost' }, { name: 'Ravi', pin: 'set' }],
    });
    expect(await next.ask('people:unlock', { person: ids.Ravi, secret: pins.ravi })).toMatchObject({
      failure: { code: 'wrong_pin' },
    });
    await comes(next, ids.Ravi, '9999');
    expect(next.status().lock).toMatchObject({ kind: 'open', verified: true });
  });
}

test('a PIN that is typed before the key ring has answered waits for it, and counts as no wrong try where it is lost', async () => {
  const { shop, ids } = await aShopOfPeople();
  shop.ring.become('another');
  const answers = shop.ring.hold();
  const next = await shop.start();
  await next.openJournal();
  expect(next.status().lock).toMatchObject({ tiles: [{}, { opensBy: 'secret' }, {}] });
  const typed = next.ask('people:unlock', { person: ids.Asha, secret: pins.asha });
  answers();
  expect(await typed).toMatchObject({ value: { lock: { kind: 'open', verified: false } } });
});

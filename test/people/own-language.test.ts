import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aShopOfPeople, comes, passphrase, pins } from './crew-fixture';

test('staff choose the language of their own screen, and it is written as any change of a person', async () => {
  const { running, ids } = await aShopOfPeople();
  await comes(running, ids.Asha, pins.asha);
  expect(await running.ask('people:speak', { language: 'ta' })).toMatchObject({
    ok: true,
    value: { lock: { kind: 'open', person: { name: 'Asha', language: 'ta' } } },
  });
  await comes(running, ids.Ravi, pins.ravi);
  expect(running.status().lock).toMatchObject({ person: { name: 'Ravi', language: 'en' } });
  await comes(running, ids.Owner, passphrase);
  const listed = await running.ask('people:list');
  expect(listed.ok && listed.value).toContainEqual(expect.objectContaining({ name: 'Asha', language: 'ta' }));
  const noted = await running.ask('changes:page', { before: null });
  expect(noted).toHaveProperty('value.changes');
  const said = JSON.stringify(noted);
  expect(said).toContain(
    JSON.stringify({ what: 'people.Asha.language', from: '"en"', to: '"ta"' }).slice(1, -1),
  );
});

test('the language that somebody has already is no change: nothing is written', async () => {
  const { shop, running, ids } = await aShopOfPeople();
  await comes(running, ids.Asha, pins.asha);
  await running.ask('people:speak', { language: 'ta' });
  const lines = () => {
    const journal = new Database(join(shop.folder, 'journal.db'), { readonly: true });
    const counted = journal.prepare('SELECT count(*) AS lines FROM people_entries').get();
    journal.close();
    return counted;
  };
  const before = lines();
  expect(await running.ask('people:speak', { language: 'ta' })).toMatchObject({
    ok: true,
    value: { lock: { person: { name: 'Asha', language: 'ta' } } },
  });
  expect(lines()).toEqual(before);
  await running.ask('people:speak', { language: 'hi' });
  expect(lines()).not.toEqual(before);
});

test('nobody at the counter chooses for somebody', async () => {
  const { running } = await aShopOfPeople();
  await running.ask('people:lock');
  expect(await running.ask('people:speak', { language: 'ta' })).toMatchObject({
    ok: false,
    failure: { code: 'counter_locked' },
  });
});

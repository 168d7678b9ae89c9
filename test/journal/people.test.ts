import { expect, test } from 'vitest';
import { openTestJournal } from './support/open-journal';
import { NOON } from './support/builders';
import { aPersonId } from '../support/builders/a-person-id';
import { galla } from '../../src/main/recharge/state/moment';

const at = (ms: number) => ({ ...galla, at: NOON + ms });
const asha = {
  person: aPersonId('a'),
  name: 'Asha',
  role: 'staff',
  language: 'en',
  active: true,
  pin: null,
} as const;
const ravi = { ...asha, person: aPersonId('b'), name: 'Ravi', role: 'manager' } as const;

test('of a person the newest entry counts, in the order in which people were made', async () => {
  const { journal } = await openTestJournal();
  journal.notePeople([asha, ravi], at(0));
  journal.notePeople([{ ...asha, name: 'Asha K', active: false, pin: '{}' }], at(1));
  expect(journal.readPeople().people).toEqual([{ ...asha, name: 'Asha K', active: false, pin: '{}' }, ravi]);
});

test('of rights, passphrase and recovery code the newest counts, also that there is none any more', async () => {
  const { journal } = await openTestJournal();
  expect(journal.readPeople()).toMatchObject({ rights: null, passphrase: null, recovery: null });
  journal.noteRights('{"a":1}', at(0));
  journal.noteRights('{"a":2}', at(1));
  journal.noteOwner('recovery', '{"r":1}', at(2));
  journal.noteOwner('passphrase', '{"p":1}', at(3));
  journal.noteOwner('recovery', null, at(4));
  expect(journal.readPeople()).toMatchObject({ rights: '{"a":2}', passphrase: '{"p":1}', recovery: null });
});

test('tries since the last right or lifted one are wrong ones', async () => {
  const { journal } = await openTestJournal();
  journal.notePeople([asha, ravi], at(0));
  for (const ms of [1, 2]) journal.noteTry(asha.person, 'tried', at(ms));
  journal.noteTry(ravi.person, 'tried', at(3));
  journal.noteTry(ravi.person, 'right', at(4));
  journal.noteTry('recovery', 'tried', at(5));
  expect(journal.readPeople().tries).toEqual([
    { who: 'recovery', wrong: 1 },
    { who: asha.person, wrong: 2 },
  ]);
  journal.noteTry(asha.person, 'lifted', at(6));
  journal.noteTry(asha.person, 'tried', at(7));
  expect(journal.readPeople().tries[1]).toEqual({ who: asha.person, wrong: 1 });
});

test('a person whose newest entry does not read is left out and told, and the others stay', async () => {
  const { database, journal } = await openTestJournal();
  journal.notePeople([asha, ravi], at(0));
  database.pragma('ignore_check_constraints = ON');
  database.exec(
    `INSERT INTO people_entries (person, name, role, language, active, at)
     VALUES ('${asha.person}', 'Asha', 'king', 'en', 1, 1)`,
  );
  expect(journal.readPeople().people).toEqual([ravi]);
});

for (const table of ['people_entries', 'pin_tries', 'rights_entries', 'owner_entries', 'settings_changes']) {
  test(`no line of ${table} changes or goes`, async () => {
    const { database, journal } = await openTestJournal();
    journal.notePeople([asha], at(0));
    journal.noteTry(asha.person, 'tried', at(0));
    journal.noteRights('{}', at(0));
    journal.noteOwner('passphrase', '{}', at(0));
    journal.noteChanges([{ what: 'shop.name', from: null, to: null, ...at(0) }]);
    for (const sql of [
      `UPDATE ${table} SET at = 2`,
      `DELETE FROM ${table}`,
      `REPLACE INTO ${table} SELECT * FROM ${table}`,
    ]) {
      expect(() => database.exec(sql)).toThrow('append-only');
    }
  });
}

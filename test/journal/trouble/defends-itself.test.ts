import { expect, test } from 'vitest';
import { columnOf } from '../../../src/main/journal/rows/column-names';
import { saleColumns } from '../../../src/main/journal/rows/sale-columns';
import { handleOf } from '../../../src/main/journal/database/handles';
import { after, anIntent, aRefId, rechargeReply, WINDOW } from '../support/builders';
import { openTestJournal, type OpenedJournal } from '../support/open-journal';

async function aSale(): Promise<OpenedJournal> {
  const opened = await openTestJournal();
  opened.journal.openIntent(anIntent(1), WINDOW, after(0));
  opened.journal.enter(aRefId(1), { kind: 'sending' }, after(1));
  opened.journal.enter(aRefId(1), rechargeReply('Pending'), after(2));
  return opened;
}

test.each([
  ['an event is deleted', 'DELETE FROM recharge_events', 'never deleted'],
  ['an event is changed', "UPDATE recharge_events SET kind = 'x' WHERE seq = 1", 'never changed'],
  [
    'an event is replaced',
    `INSERT OR REPLACE INTO recharge_events (seq, ref_id, at, kind, state_after, entry, jitter)
     SELECT 1, ref_id, 0, 'x', 'success', '{}', 0 FROM recharges`,
    'never replaced',
  ],
  ['a recharge is deleted', 'DELETE FROM recharges', 'never deleted'],
  [
    'a recharge is replaced',
    `INSERT OR REPLACE INTO recharges (ref_id, account_id, category, operator, operator_name, number,
       amount_paise, charge_paise, fields, payment, ist_date, created_at, state, changed_at)
     SELECT ref_id, account_id, category, operator, operator_name, number,
       1, charge_paise, fields, payment, ist_date, created_at, 'created', changed_at FROM recharges`,
    'never replaced',
  ],
  ['the order changes', 'UPDATE recharges SET seq = 7', 'never changes'],
  ['a state is made up', "UPDATE recharges SET state = 'done'", 'CHECK'],
  ['an unknown has no cause', "UPDATE recharges SET state = 'unknown', cause = NULL", 'CHECK'],
  ['a pending is settled', 'UPDATE recharges SET settled_by_hand = 1', 'CHECK'],
  [
    'an event belongs to nothing',
    `INSERT INTO recharge_events (ref_id, at, kind, state_after, entry, jitter)
     VALUES ('A0000000000000', 0, 'x', 'success', '{}', 0)`,
    'FOREIGN KEY',
  ],
])('the database refuses when %s', async (_, sql, why) => {
  const { database } = await aSale();
  expect(() => database.exec(sql)).toThrow(why);
});

test.each(Object.keys(saleColumns))('the database refuses to change %s of what was sold', async (field) => {
  const { database } = await aSale();
  const column = columnOf(field);
  const sets = (value: string) => `UPDATE recharges SET ${column} = ${value}`;
  const isInteger =
    database.prepare(`SELECT type FROM pragma_table_info('recharges') WHERE name = ?`).pluck().get(column)
    === 'INTEGER';
  expect(() => database.exec(sets(isInteger ? '7' : "'x'"))).toThrow('never changes');
  // What it is already is no change.
  expect(() => database.exec(sets(column))).not.toThrow();
});

test('of one number only one request can be on its way, even past the shield', async () => {
  const { database, journal } = await openTestJournal();
  journal.openIntent(anIntent(1), WINDOW, after(0));
  expect(() =>
    database.exec(`INSERT INTO recharges (ref_id, account_id, category, operator, operator_name, number,
        amount_paise, charge_paise, fields, payment, ist_date, created_at, state, changed_at)
      SELECT 'A0000000000000', account_id, category, operator, operator_name, number,
        1, charge_paise, fields, payment, ist_date, created_at, 'sent', changed_at FROM recharges`),
  ).toThrow('UNIQUE');
});

test('a number keeps its leading zeros', async () => {
  const { journal } = await openTestJournal();
  journal.openIntent(anIntent(1, { number: '0300123' }), WINDOW, after(0));
  expect(journal.recharge(aRefId(1))?.number).toBe('0300123');
});

test('a reader cannot write', async () => {
  const { database } = await aSale();
  expect(() => handleOf(database).all('DELETE FROM balances RETURNING 1')).toThrow(RangeError);
});

test('a row that somebody else wrote is refused, not shown', async () => {
  const { database, journal } = await aSale();
  database.exec(`UPDATE recharges SET state = 'unknown', cause = 'the_moon'`);
  expect(() => journal.recharge(aRefId(1))).toThrow('cause');
});

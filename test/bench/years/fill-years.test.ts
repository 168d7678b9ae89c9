import { expect, test } from 'vitest';
import { handleOf } from '../../../src/main/journal/database/handles';
import { openTestJournal } from '../../journal/support/open-journal';
import { verifyReplayOf } from '../../journal/support/verify-replay';
import { fillYears, STEP } from './fill-years';

test('copied years are a journal as Galla writes it', async () => {
  const { database, journal } = await openTestJournal();
  const all = (sql: string): unknown[] => database.prepare(sql).all();
  const guards = `SELECT type, name, sql FROM sqlite_master ORDER BY name`;
  const asMade = all(guards);
  const settings = `SELECT k, v FROM recharge_search_config WHERE k <> 'version' ORDER BY k`;
  const filling = fillYears(database, 4 * STEP);
  filling.upTo(2 * STEP);
  filling.upTo(4 * STEP);

  expect(database.prepare('SELECT count(*) FROM recharges').pluck().get()).toBe(4 * STEP);
  // The copies are in the chain, too: form 1 is a recharge, form 2 an event.
  const count = (sql: string): unknown => database.prepare(`SELECT count(*) FROM ${sql}`).pluck().get();
  expect(count('chain WHERE form = 1')).toBe(4 * STEP);
  expect(count('chain WHERE form = 2')).toBe(count('recharge_events'));
  expect(all(guards)).toEqual(asMade);
  expect(all(settings)).toEqual([
    { k: 'automerge', v: 4 },
    { k: 'hashsize', v: 1_048_576 },
  ]);
  expect(all('PRAGMA foreign_key_check')).toEqual([]);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  const db = handleOf(database);
  expect(verifyReplayOf(db, db.all('SELECT ref_id AS refId FROM recharges WHERE seq % 11 = 0'))).toEqual([]);
  // Every evening was closed, and the drawer holds what its moves come to.
  expect(database.prepare('SELECT count(*) FROM closes').pluck().get()).toBe(40);
  const held = database.prepare(`SELECT sum(paise) FROM money_moves WHERE way = 'cash'`).pluck().get();
  expect(journal.drawerNow().expectedPaise).toBe(held);
  expect(journal.complaintsPage(true, '', null).open).toBe(0);
  const customers = database.prepare('SELECT count(*) FROM customers').pluck().get();
  expect(customers).toBeGreaterThan(8);
});

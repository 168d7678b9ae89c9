import { describe, expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { journalCalls, type JournalCalls } from '../../../src/main/journal/thread/calls';
import { unfinished } from '../../../src/main/journal/rows/stored-recharges';
import { handleOf } from '../../../src/main/journal/database/handles';
import { CURRENT_VERSION } from '../../../src/main/journal/migrate/migrations';
import { open } from '../../../src/main/journal/database/open';
import { passedOverOf } from '../../../src/main/journal/database/passed-over';
import { verifyReplay } from '../support/verify-replay';
import { after, anAccount, anIntent, aRefId, rechargeReply, statusReply, WINDOW } from '../support/builders';
import { damageValue, type Damage } from '../support/damage-value';
import { oldJournal } from '../support/old-journal';
import { plainHelp } from '../support/open-journal';
import { aRequestId } from '../../support/builders/a-request-id';
import { anybody } from '../../../src/main/recharge/state/moment';
import { searchingFor } from '../../support/builders/searching-for';
import { allDebts } from '../support/all-debts';

const BAD = 3;
const others = [5, 4, 2, 1].map(aRefId);
const number = (n: number) => String(9_876_500_000 + n);
const later = after(60 * 60_000).at;
const HERE = 'seq = 3';

/** Five sales of ₹199 of one day, each asked about once; the third is damaged. */
async function damagedJournal(
  damage: Omit<Damage, 'table'> & Partial<Pick<Damage, 'table'>>,
  word: 'Success' | 'Pending' | 'Failure' = 'Pending',
  version = CURRENT_VERSION,
) {
  const file = await oldJournal(version, (calls) => {
    for (let n = 1; n <= 5; n += 1) sell(calls, n, word);
  });
  damageValue(file, { table: 'recharges', ...damage });
  const opened = await open(file);
  if (!opened.ok) throw new Error(`the journal did not open: ${opened.failure}`);
  const database = opened.value;
  const passed: unknown[] = [];
  const passOver = (row: unknown) => void passed.push(passedOverOf(row));
  return { database, passed, journal: journalCalls(database, { ...plainHelp, passOver }) };
}

function sell(calls: JournalCalls, n: number, word: 'Success' | 'Pending' | 'Failure'): void {
  const sale = {
    number: number(n),
    payment: n === 4 ? 'on_account' : 'cash',
    customerName: 'Sunita',
  } as const;
  calls.openIntent(anIntent(n, sale), WINDOW, after(n));
  calls.enter(aRefId(n), { kind: 'sending' }, after(n));
  calls.enter(aRefId(n), rechargeReply(word === 'Failure' ? 'Pending' : word), after(n));
  calls.enter(aRefId(n), { kind: 'status_asked', istDate: '2026-01-10', budget: 'old' }, after(n + 10));
  calls.enter(aRefId(n), statusReply(word), after(n + 20));
}

/** What reads and writes one by one, but not together. */
const wholes = [
  ['more given back than was paid', 'returned_to_customer_paise', 99_999_999],
  ['a charge that no sum can hold', 'charge_paise', 99_99_99_999_99],
  ['checks below zero', 'checks_done', -1],
  ['slips below zero', 'slips_printed', -1],
  ['a shield key that is no text', 'shield_key', 98765],
] as const;

describe.each(wholes)('a row with %s', (_, column, value) => {
  test('is passed over, and stops neither the day, the history nor follow-up', async () => {
    const { journal, passed } = await damagedJournal({ column, value, where: 'seq = 1' });
    const readable = [5, 4, 3, 2].map(aRefId);
    const day = journal.day('2026-01-10', later);
    expect(day.rows.map(({ refId }) => refId)).toEqual(readable);
    expect(journal.historyPage(searchingFor(), null, 10).rows.map(({ refId }) => refId)).toEqual(readable);
    expect(journal.due(anAccount(), later, 'old')?.refId).toBe(aRefId(2));
    expect(passed).toContainEqual({ refId: aRefId(1), seq: 1 });
  });
});

test('a row that is unknown for a reason of rows that were not sent holds no other up', async () => {
  const { journal, database } = await damagedJournal({ column: 'cause', value: 'no_token', where: HERE });
  database.exec(`UPDATE recharges SET state = 'unknown', next_check_at = 1 WHERE seq = 3`);
  expect(journal.due(anAccount(), later, 'old')?.refId).toBe(aRefId(1));
});

describe.each([-1, 1.5, 9e15, 'cesh'])('an amount of %s', (value) => {
  test('takes no other sale out of the totals of its day, of what was sold of late and of what is owed', async () => {
    const { journal } = await damagedJournal({ column: 'amount_paise', value, where: HERE }, 'Success');
    expect(journal.day('2026-01-10', later).success).toEqual({ count: 4, amountPaise: 4 * 199_00 });
    expect(journal.soldOfLate(anAccount(), after(1000).at)).toEqual({ sales: 5, paise: 4 * 199_00 });
  });

  test('hides nobody who owes', async () => {
    const onAccount = { column: 'amount_paise', value, where: 'seq = 4' };
    const { journal } = await damagedJournal(onAccount, 'Success');
    const more = { payment: 'on_account', customerName: 'Sunita', number: number(9) } as const;
    journal.openIntent(anIntent(9, more), WINDOW, after(5000));
    journal.enter(aRefId(9), { kind: 'sending' }, after(5001));
    journal.enter(aRefId(9), rechargeReply('Success'), after(5002));
    expect(allDebts(journal)).toMatchObject([{ debtor: 'sunita', owesPaise: 199_00 }]);
    const pays = {
      debtor: 'sunita',
      direction: 'paid_back',
      amountPaise: paise(199_00),
      note: '',
    } as const;
    expect(journal.payDebt({ ...pays, payment: 'cash' }, { at: later, ...anybody }, aRequestId())).toBe(
      'noted',
    );
    expect(allDebts(journal)).toEqual([]);
  });
});

const columns = ['amount_paise', 'created_at', 'balance_paise', 'number', 'fields', 'message'] as const;

describe.each([80, 120])('an older journal, of version %d, with one value of another kind', (version) => {
  test.each(columns)('in %s comes up to date, and its other rows have all that is new', async (column) => {
    const value = Buffer.from([1, 2, 255]);
    const { journal, database } = await damagedJournal({ column, value, where: HERE }, 'Failure', version);
    expect(journal.historyPage(searchingFor(), null, 10).rows.map(({ refId }) => refId)).toEqual(others);
    expect(journal.recharge(aRefId(1))).toMatchObject({ askedAt: after(21).at, money: { isOpen: true } });
    expect(verifyReplay(handleOf(database))).toEqual([aRefId(BAD)]);
  });

  test('starts: the keys of its other rows are made, and it is told', async () => {
    const damage = { column: 'balance_paise', value: 'x', where: HERE };
    const { journal, database, passed } = await damagedJournal(damage, 'Pending', version);
    database.exec('DROP TRIGGER recharges_shield_key; DROP TRIGGER recharges_what_was_sent');
    database.exec('UPDATE shield_key_fill SET below = 6');
    expect(() => journal.fillNeededShieldKeys(later)).not.toThrow();
    expect(journal.fillShieldKeys()).toBe(false);
    const keyless = database.prepare('SELECT seq FROM recharges WHERE shield_key IS NULL').pluck().all();
    expect(keyless).toEqual(version < 90 ? [BAD] : []);
    expect(passed.slice(0, 1)).toEqual(version < 90 ? [{ refId: null, seq: BAD }] : []);
  });
});

test.each([
  ['an event that is no JSON', 'entry', '{"kind":'],
  ['an amount that is no number', 'entry', '{"kind":"cash_returned","amountPaise":"x","who":"Asha"}'],
  ['a time that is none', 'at', 'noon'],
] as const)('an older journal with %s comes up to date', async (_, column, value) => {
  const file = await oldJournal(80, (calls) => {
    for (let n = 1; n <= 5; n += 1) sell(calls, n, 'Failure');
    const given = {
      kind: 'cash_returned',
      way: 'cash',
      amountPaise: paise(199_00),
      leftPaise: paise(0),
      who: 'Asha',
    } as const;
    for (let n = 1; n <= 5; n += 2) calls.enter(aRefId(n), given, after(n + 30));
  });
  const kind = column === 'at' ? 'status_reply' : 'cash_returned';
  const where = `ref_id = '${aRefId(BAD)}' AND kind = '${kind}'`;
  damageValue(file, { table: 'recharge_events', column, value, where });
  const opened = await open(file);
  if (!opened.ok) throw new Error(opened.failure);
  const passed: unknown[] = [];
  const passOver = (row: unknown) => void passed.push(passedOverOf(row));
  const journal = journalCalls(opened.value, { ...plainHelp, passOver });
  expect(journal.recharge(aRefId(1))?.money).toMatchObject({ sumPaise: 0 });
  // Its own story lacks the one event, and says so.
  expect(journal.details(aRefId(BAD))?.events).toHaveLength(5);
  expect(passed).toEqual([{ refId: aRefId(BAD), seq: null }]);
  expect(verifyReplay(handleOf(opened.value))).toEqual([aRefId(BAD)]);
  opened.value.close();
});

test('a recharge that started again what nobody knows keeps neither a copy nor a newer Galla from the journal', async () => {
  const damage = { column: 'restart_of', value: aRefId(99), where: HERE };
  const { journal, database } = await damagedJournal(damage, 'Pending', 80);
  expect(await journal.backUp(`${database.name}.copy`)).toBeNull();
  expect(journal.historyPage(searchingFor(), null, 10).rows).toHaveLength(5);
});

test('what a stop left open is found by its index, however many rows there are', async () => {
  const { database } = await damagedJournal({ column: 'message', value: 'as it was', where: HERE });
  const asked: string[] = [];
  const db = handleOf(database);
  unfinished({ ...db, all: (sql, bindings) => (asked.push(sql), db.all(sql, bindings)) });
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${asked.join('')}`).all();
  expect(JSON.stringify(plan)).toContain('USING INDEX recharges_one');
});

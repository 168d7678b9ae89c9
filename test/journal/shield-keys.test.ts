import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import type { JournalCalls } from '../../src/main/journal/thread/calls';
import {
  after,
  anIntent,
  aRefId,
  aSentLine,
  MINUTE,
  rechargeReply,
  statusReply,
  WINDOW,
} from './support/builders';
import { fillNeededShieldKeys, fillShieldKeys } from '../../src/main/journal/migrate/fill-shield-keys';
import { handleOf } from '../../src/main/journal/database/handles';
import { passedOverOf } from '../../src/main/journal/database/passed-over';
import { oldJournal } from './support/old-journal';
import { openTestJournal, type OpenedJournal } from './support/open-journal';

const DAY = 24 * 60 * MINUTE;

/** Makes rows 1 … `count`, each a number of its own, each a success of that day. */
function sales(count: number, daysAgo: (n: number) => number) {
  return (journal: JournalCalls): void => {
    for (let n = 1; n <= count; n += 1) {
      const at = after(-daysAgo(n) * DAY + n);
      journal.openIntent(anIntent(n, { number: `N${n}`, amountPaise: paise(199_00) }), WINDOW, at);
      journal.enter(aRefId(n), { kind: 'sending' }, at);
      journal.enter(aRefId(n), rechargeReply('Success'), at);
    }
  };
}

function keysOf({ database }: OpenedJournal): readonly unknown[] {
  return database.prepare('SELECT shield_key FROM recharges ORDER BY seq').pluck().all();
}

function verdict({ journal }: OpenedJournal, number: string, ms = MINUTE): string {
  return journal.shield(number, paise(199_00), WINDOW, after(ms).at).kind;
}

/** Turns the number of a row into bytes that are no text, which only decay can do: the table would refuse it. */
function decayNumber(file: string, seq: number): void {
  const database = new Database(file);
  database.unsafeMode(true);
  database.pragma('writable_schema = ON');
  const trigger = database
    .prepare(`SELECT sql FROM sqlite_schema WHERE name = 'recharges_what_was_sent'`)
    .pluck()
    .get();
  database.exec(`DROP TRIGGER recharges_what_was_sent`);
  const strict = database.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'recharges'`).pluck().get();
  const setSql = database.prepare(`UPDATE sqlite_schema SET sql = ? WHERE name = 'recharges'`);
  setSql.run(String(strict).replace(/STRICT\s*$/, ''));
  database.pragma('writable_schema = RESET');
  database.prepare(`UPDATE recharges SET number = x'ff00' WHERE seq = ?`).run(seq);
  database.pragma('writable_schema = ON');
  setSql.run(strict);
  database.exec(String(trigger));
  database.close();
}

describe('a journal of before there were shield keys', () => {
  test('opens with two rows of one key on their way, and both are shielded', async () => {
    const file = await oldJournal(
      80,
      (journal) => {
        for (const n of [1, 2]) {
          journal.openIntent(anIntent(n, { number: `900000000${n}` }), WINDOW, after(0));
          journal.enter(aRefId(n), { kind: 'sending' }, after(0));
        }
      },
      ['98765 43210', '09876543210'],
    );
    const opened = await openTestJournal(file);
    for (const row of opened.journal.unfinished()) {
      opened.journal.enter(row.refId, { kind: 'interrupted', sentLog: 'line' }, after(1), 'sent');
    }
    opened.journal.fillNeededShieldKeys(after(2).at);
    expect(keysOf(opened)).toEqual(['9876543210', '9876543210']);
    expect(verdict(opened, '+91 98765 43210')).toBe('open');
  });

  test('opens with them even where nobody has recovered them: each is known by its own spelling', async () => {
    const file = await oldJournal(
      80,
      (journal) => {
        for (const n of [1, 2]) journal.openIntent(anIntent(n, { number: `N${n}` }), WINDOW, after(0));
      },
      ['98765 43210', '09876543210'],
    );
    const opened = await openTestJournal(file);
    expect(opened.journal.fillNeededShieldKeys(after(1).at)).toBe(2);
    while (opened.journal.fillShieldKeys()) expect(keysOf(opened)).toHaveLength(2);
    expect(keysOf(opened)).toEqual(['9876543210', null]);
    expect(verdict(opened, '09876543210')).toBe('open');
    expect(verdict(opened, '9876543210')).toBe('open');
  });

  test.each([
    ['pending for 300 days', 300, 'Pending', 'open'],
    ['a success of a minute ago', 0, 'Success', 'reason_needed'],
    ['a success that a clock 60 days ahead dated', -60, 'Success', 'reason_needed'],
  ] as const)('%s is shielded under every spelling before the first sale', async (_, days, word, kind) => {
    const file = await oldJournal(
      80,
      (journal) => {
        journal.openIntent(anIntent(1), WINDOW, after(-days * DAY));
        journal.enter(aRefId(1), { kind: 'sending' }, after(-days * DAY));
        journal.enter(aRefId(1), rechargeReply(word), after(-days * DAY));
      },
      ['98765 43210'],
    );
    const opened = await openTestJournal(file);
    opened.journal.fillNeededShieldKeys(after(0).at);
    expect(verdict(opened, '09876543210')).toBe(kind);
    expect(opened.journal.openIntent(anIntent(2), WINDOW, after(MINUTE)).kind).toBe('refused');
  });

  test('a success of last week that came true just now is shielded at once, filled or not', async () => {
    const file = await oldJournal(
      80,
      (journal) => {
        journal.openIntent(anIntent(1), WINDOW, after(-7 * DAY));
        journal.enter(aRefId(1), { kind: 'sending' }, after(-7 * DAY));
        journal.enter(aRefId(1), rechargeReply('Failure'), after(-7 * DAY));
      },
      ['98765 43210'],
    );
    const opened = await openTestJournal(file);
    expect(opened.journal.fillNeededShieldKeys(after(0).at)).toBe(0);
    expect(verdict(opened, '9876543210')).toBe('clear');
    opened.journal.enter(aRefId(1), statusReply('Success'), after(0));
    expect(verdict(opened, '9876543210')).toBe('reason_needed');
  });

  test('is filled a few hundred rows at a time, from the newest down, and a stop loses nothing', async () => {
    const file = await oldJournal(
      80,
      sales(700, (n) => 900 - n),
    );
    const spelled = (from: number) =>
      Array.from({ length: 700 }, (_, at) => (at >= from ? `N${at + 1}` : null));
    let opened = await openTestJournal(file);
    expect(opened.journal.fillNeededShieldKeys(after(0).at)).toBe(0);
    expect(opened.journal.fillShieldKeys()).toBe(true);
    expect(keysOf(opened)).toEqual(spelled(400));
    opened.database.close();

    opened = await openTestJournal(file);
    // Unfinished, and a row without a key is found by its own spelling.
    expect(opened.journal.shield('N5', paise(199_00), WINDOW, after(-895 * DAY).at).kind).toBe(
      'reason_needed',
    );
    expect(opened.journal.fillShieldKeys()).toBe(true);
    expect(keysOf(opened)).toEqual(spelled(100));
    expect(opened.journal.fillShieldKeys()).toBe(false);
    expect(keysOf(opened)).toEqual(spelled(0));
    expect(opened.journal.fillShieldKeys()).toBe(false);
    expect(opened.journal.fillNeededShieldKeys(after(0).at)).toBe(0);
  }, 60_000);

  test('a row whose number does not read is told and passed over, at the start and in its slice', async () => {
    const file = await oldJournal(
      80,
      sales(3, () => 0),
    );
    decayNumber(file, 2);
    const opened = await openTestJournal(file);
    const passed: unknown[] = [];
    const db = handleOf(opened.database, (row) => void passed.push(passedOverOf(row)));
    expect(fillNeededShieldKeys(db, after(0).at)).toBe(2);
    expect(fillShieldKeys(db)).toBe(false);
    expect(keysOf(opened)).toEqual(['N1', null, 'N3']);
    expect(passed).toEqual([
      { refId: null, seq: 2 },
      { refId: null, seq: 2 },
    ]);
    expect(fillShieldKeys(db)).toBe(false);
    expect(passed).toHaveLength(2);
  });

  test('a slice that cannot be committed leaves the keys and the mark as they were', async () => {
    const file = await oldJournal(
      80,
      sales(3, () => 900),
    );
    const opened = await openTestJournal(file);
    opened.database.exec(
      `CREATE TRIGGER in_the_way BEFORE UPDATE ON shield_key_fill BEGIN SELECT RAISE(ABORT, 'full'); END`,
    );
    expect(() => opened.journal.fillShieldKeys()).toThrow('full');
    expect(keysOf(opened)).toEqual([null, null, null]);
    opened.database.exec('DROP TRIGGER in_the_way');
    expect(opened.journal.fillShieldKeys()).toBe(false);
    expect(keysOf(opened)).toEqual(['N1', 'N2', 'N3']);
  });
});

test('a landline whose key had a trunk zero or the country code gets the one key at the next start', async () => {
  const numbers = ['011 2345 6789', '+91 11 2345 6789', '98765 43210', '000123456789'];
  const file = await oldJournal(
    120,
    (journal, database) => {
      for (const n of [1, 2, 3, 4]) {
        journal.openIntent(anIntent(n, { number: `N${n}` }), WINDOW, after(n - 900 * DAY));
        journal.enter(aRefId(n), { kind: 'sending' }, after(n - 900 * DAY));
        journal.enter(aRefId(n), rechargeReply(n === 1 ? 'Pending' : 'Success'), after(n - 900 * DAY));
      }
      database.exec(`DROP TRIGGER recharges_shield_key;
        UPDATE recharges SET shield_key =
          '["01123456789","911123456789","9876543210","000123456789"]' ->> (seq - 1)`);
    },
    numbers,
  );
  const opened = await openTestJournal(file);
  expect(keysOf(opened)).toEqual([null, null, '9876543210', '000123456789']);
  expect(opened.journal.fillNeededShieldKeys(after(0).at)).toBe(1);
  expect(verdict(opened, '+91 11 2345 6789')).toBe('open');
  while (opened.journal.fillShieldKeys());
  expect(keysOf(opened)).toEqual(['1123456789', '1123456789', '9876543210', '000123456789']);
  expect(() => opened.database.exec(`UPDATE recharges SET shield_key = NULL`)).toThrow('never changes');
});

describe('a shield key', () => {
  test('is written with the row, also with one that only sent.log knew, and never changes', async () => {
    const opened = await openTestJournal();
    opened.journal.openIntent(
      anIntent(1, { number: '+91 98765-43210', numberKind: 'text' }),
      WINDOW,
      after(0),
    );
    opened.journal.insertFound([aSentLine(2, { number: 'mh 12 ab 1234' })], after(1));
    expect(keysOf(opened)).toEqual(['9876543210', 'MH12AB1234']);
    expect(opened.journal.fillShieldKeys()).toBe(false);
    for (const key of [`'9'`, 'NULL', `''`]) {
      expect(() => opened.database.exec(`UPDATE recharges SET shield_key = ${key}`)).toThrow('never changes');
    }
  });

  test('is on one row on its way only, even past the shield', async () => {
    const { file, database, journal } = await openTestJournal();
    journal.openIntent(anIntent(1), WINDOW, after(0));
    const other = new Database(file);
    expect(() =>
      other.exec(`INSERT INTO recharges (ref_id, account_id, category, operator, operator_name, number, shield_key,
          amount_paise, charge_paise, fields, payment, ist_date, created_at, state, changed_at)
        SELECT 'A0000000000000', account_id, category, operator, operator_name, '98765 43210', shield_key,
          1, charge_paise, fields, payment, ist_date, created_at, 'sent', changed_at FROM recharges`),
    ).toThrow('UNIQUE constraint failed: recharges.shield_key');
    other.close();
    expect(database.prepare('SELECT count(*) FROM recharges').pluck().get()).toBe(1);
  });
});

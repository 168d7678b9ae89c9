import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { handleOf } from '../../../src/main/journal/database/handles';
import { blank } from '../../../src/main/journal/chain/blank';
import { BLANK_TEXT } from '../../../src/main/journal/chain/blank-values';
import type { Cell } from '../../../src/main/journal/chain/bytes';
import { isChainFilled } from '../../../src/main/journal/chain/fill-chain';
import { formOfTable, forms, formTexts, notChained } from '../../../src/main/journal/chain/forms';
import { sealedAs } from '../../../src/main/journal/chain/seal';
import { paise } from '../../../src/preload/contract/money';
import { after, anAccount, anIntent, aRefId, rechargeReply, WINDOW } from '../support/builders';
import { oldJournal } from '../support/old-journal';
import { openTestJournal, type OpenedJournal } from '../support/open-journal';

const linkSchema = z.object({
  n: z.int(),
  form: z.int(),
  key: z.union([z.int(), z.string()]),
  h: z.instanceof(Buffer),
  personal: z.instanceof(Buffer).nullable(),
});

const cells = z.array(z.union([z.string(), z.number(), z.instanceof(Buffer), z.null()]));

/** Places of the chain whose hash is not that of their row. */
function wrongPlaces({ database }: OpenedJournal): readonly number[] {
  const links = z.array(linkSchema).parse(database.prepare('SELECT * FROM chain ORDER BY n').all());
  return links.flatMap(({ n, form: id, key, h, personal }, place) => {
    if (n === 0) return [];
    const form = forms.get(id);
    if (form === undefined) return [n];
    const columns = form.columns.map(({ name }) => name).join(', ');
    const row: readonly Cell[] = cells.parse(
      database.prepare(`SELECT ${columns} FROM ${form.table} WHERE ${form.key} = ?`).raw().get(key),
    );
    const before = links[place - 1]?.h ?? Buffer.alloc(0);
    return sealedAs(form, row, { n, before }, personal)?.equals(h) === true ? [] : [n];
  });
}

function sell({ journal }: OpenedJournal, n: number): void {
  journal.openIntent(
    anIntent(n, { number: `900000000${n}`, customerName: 'Asha', customerPhone: '9811111111' }),
    WINDOW,
    after(n),
  );
  journal.enter(aRefId(n), { kind: 'sending' }, after(n + 10));
  journal.enter(aRefId(n), rechargeReply('Success'), after(n + 20));
}

function fillAll({ journal }: OpenedJournal): void {
  while (journal.fillChain());
}

test('every table is in the chain or named with a reason, and each of its columns', async () => {
  const { database } = await openTestJournal();
  const tables = z
    .array(z.string())
    .parse(
      database
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT GLOB 'sqlite_*'")
        .pluck()
        .all(),
    );
  expect(tables.filter((name) => !formOfTable.has(name) && !(name in notChained))).toEqual([]);
  for (const form of formOfTable.values()) {
    if (form.table === 'recharges') continue;
    const columns = database.prepare(`SELECT name FROM pragma_table_info('${form.table}')`).pluck().all();
    expect([form.table, new Set(columns)]).toEqual([
      form.table,
      new Set(form.columns.map(({ name }) => name)),
    ]);
  }
});

test('whatever is append-only enters, and what refuses changes is what entered', async () => {
  const { database } = await openTestJournal();
  const refusing = z
    .array(z.string())
    .parse(
      database
        .prepare(
          `SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND sql GLOB '*BEFORE DELETE ON*'`,
        )
        .pluck()
        .all(),
    );
  const inChain = new Set([...formOfTable.keys(), 'chain', 'print_jobs']);
  expect(refusing.filter((table) => !inChain.has(table))).toEqual([]);
});

test('each row enters with the statement that writes it, and every hash is that of its row', async () => {
  const opened = await openTestJournal();
  const { database, journal } = opened;
  sell(opened, 1);
  journal.noteBalance(anAccount(), 'recharge', paise(5_000_00), after(0).at);
  const inRows = database
    .prepare(
      `SELECT (SELECT count(*) FROM recharges) + (SELECT count(*) FROM recharge_events)
         + (SELECT count(*) FROM money_moves) + (SELECT count(*) FROM balances) + (SELECT count(*) FROM customer_entries)`,
    )
    .pluck()
    .get();
  expect(database.prepare('SELECT max(n) FROM chain').pluck().get()).toBe(inRows);
  expect(wrongPlaces(opened)).toEqual([]);
});

test('what is rolled back has not entered', async () => {
  const opened = await openTestJournal();
  const { database } = opened;
  sell(opened, 1);
  const before = database.prepare('SELECT max(n) FROM chain').pluck().get();
  const db = handleOf(database);
  expect(() =>
    db.immediate(() => {
      db.run(`INSERT INTO cash_unknown (at, after_move, why) VALUES (1, 0, 'restored')`);
      throw new Error('stop');
    }),
  ).toThrow('stop');
  expect(database.prepare('SELECT max(n) FROM chain').pluck().get()).toBe(before);
  sell(opened, 2);
  expect(wrongPlaces(opened)).toEqual([]);
});

test('rows of before the chain enter in slices, beside new ones, over a stop', async () => {
  const file = await oldJournal(205, (calls) => {
    for (let n = 1; n <= 6; n += 1)
      calls.openIntent(anIntent(n, { number: `900000000${n}` }), WINDOW, after(n));
  });
  const opened = await openTestJournal(file);
  const db = handleOf(opened.database);
  expect(isChainFilled(db)).toBe(false);
  sell(opened, 7);
  opened.journal.fillChain();
  opened.database.close();
  const again = await openTestJournal(file);
  sell(again, 8);
  fillAll(again);
  expect(isChainFilled(handleOf(again.database))).toBe(true);
  expect(wrongPlaces(again)).toEqual([]);
  const missing = [...formOfTable.values()].filter(
    ({ table, id }) =>
      again.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
      !== again.database.prepare('SELECT count(*) FROM chain WHERE form = ?').pluck().get(id),
  );
  expect(missing).toEqual([]);
  // Another program reads them as they are stored.
  expect(again.database.prepare('SELECT DISTINCT typeof(key) FROM chain').pluck().all()).toEqual(['integer']);
});

test('the chain is append-only', async () => {
  const opened = await openTestJournal();
  sell(opened, 1);
  const { database } = opened;
  const refused = 'append-only';
  expect(() => database.exec('DELETE FROM chain WHERE n = 3')).toThrow(refused);
  expect(() => database.exec('UPDATE chain SET key = 9 WHERE n = 3')).toThrow(refused);
  expect(() => database.exec('UPDATE chain SET h = zeroblob(32) WHERE n = 3')).toThrow(refused);
  expect(() => database.exec('UPDATE chain SET personal = NULL WHERE n = 1')).toThrow(refused);
  expect(() => database.exec('INSERT INTO chain (n, form, key, h) VALUES (99, 1, 99, zeroblob(32))')).toThrow(
    refused,
  );
});

test('a value that is blanked leaves the chain whole; any other in its place does not', async () => {
  const opened = await openTestJournal();
  const { database } = opened;
  sell(opened, 1);
  opened.journal.enter(
    aRefId(1),
    { kind: 'settled', to: 'failed', reason: 'Asha says it never came' },
    after(100),
  );
  fillAll(opened);
  const db = handleOf(database);
  database.exec('DROP TRIGGER recharges_what_was_sent; DROP TRIGGER recharge_events_as_written');
  const event = z
    .object({ seq: z.int(), entry: z.string() })
    .parse(database.prepare("SELECT seq, entry FROM recharge_events WHERE kind = 'settled'").get());
  const entry = z.looseObject({}).parse(JSON.parse(event.entry));
  db.immediate((): null => {
    blank(db, 'recharges', 1, ['number', 'customer_name', 'fields', 'override_reason']);
    db.run(
      `UPDATE recharges SET number = '${BLANK_TEXT}', customer_name = NULL, fields = '[]' WHERE seq = 1`,
    );
    blank(db, 'recharge_events', event.seq, ['entry']);
    db.run('UPDATE recharge_events SET entry = @entry WHERE seq = @seq', {
      seq: event.seq,
      entry: JSON.stringify({ ...entry, reason: BLANK_TEXT }),
    });
    return null;
  });
  expect(wrongPlaces(opened)).toEqual([]);
  // Twice is once.
  blank(db, 'recharges', 1, ['number']);
  expect(wrongPlaces(opened)).toEqual([]);
  const place = database.prepare('SELECT n FROM chain WHERE form = 1 AND key = 1').pluck().get();
  for (const change of [
    `number = '9000000001'`,
    `customer_name = 'Ravi'`,
    `customer_phone = NULL`,
    'amount_paise = 1',
  ]) {
    database.exec(`SAVEPOINT tried; UPDATE recharges SET ${change} WHERE seq = 1`);
    expect([change, ...wrongPlaces(opened)]).toEqual([change, place]);
    database.exec('ROLLBACK TO tried; RELEASE tried');
  }
});

test('nothing is blanked that is not personal, or not in the chain', async () => {
  const opened = await openTestJournal();
  sell(opened, 1);
  const db = handleOf(opened.database);
  expect(() => blank(db, 'recharges', 1, ['amount_paise'])).toThrow('not a personal column');
  expect(() => blank(db, 'recharges', 2, ['number'])).toThrow('not in the chain');
});

test('a form that has shipped keeps its bytes', () => {
  const all = Object.entries(formTexts)
    .map(([id, text]) => `${id} ${text}\n`)
    .join('');
  expect(createHash('sha256').update(all).digest('hex')).toBe(
    '2917feb94cc3677d97806a964b4fb40022cf689b0ae0909729124fdd59d859f4',
  );
});

import Database from 'better-sqlite3';
import { join } from 'node:path';
import { z } from 'zod';
import { seal } from '../../src/main/journal/chain/seal';
import { forms } from '../../src/main/journal/chain/forms';
import type { FaultKind } from '../../src/preload/contract/evidence/fault';
import type { Chance } from '../support/chance';
import { files } from './closed-shop';
import type { Damage } from './damage';
import { fileDamages } from './file-damages';
import { pickFrom } from './pick-from';

const triggersSchema = z.array(z.object({ name: z.string(), sql: z.string() }));

/** Writes past all triggers and puts them back, as somebody would who does not want to be seen. */
function inJournal(folder: string, work: (database: Database.Database) => void): void {
  const database = new Database(join(folder, files.journal));
  try {
    const triggers = triggersSchema.parse(
      database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all(),
    );
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
    work(database);
    for (const { sql } of triggers) database.exec(sql);
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
}

function withSql(name: string, named: readonly FaultKind[], sql: (chance: Chance) => string): Damage {
  return {
    name,
    named,
    apply: (folder, chance) => inJournal(folder, (database) => void database.exec(sql(chance))),
  };
}

/** A row of a table by chance. */
function row(table: string, chance: Chance, key = 'seq', where = '1'): string {
  const place = Math.floor(chance.next() * 1_000_000);
  return `(SELECT ${key} FROM ${table} WHERE ${where} ORDER BY ${key} LIMIT 1 OFFSET
    ${place} % (SELECT count(*) FROM ${table} WHERE ${where}))`;
}

const plainChanges: readonly (readonly [table: string, change: string])[] = [
  ['recharges', 'amount_paise = amount_paise + 100'],
  ['recharges', `operator = 'ZZ'`],
  ['recharges', 'created_at = created_at - 1'],
  ['recharges', `account_id = account_id || 'x'`],
  ['recharge_events', 'at = at + 1'],
  ['recharge_events', 'jitter = 0.123'],
  ['recharge_events', `by = '0123456789abcdef'`],
  ['recharge_events', `entry = json_set(entry, '$.more', 1)`],
  ['money_moves', 'paise = paise + 1'],
  ['money_moves', `way = iif(way = 'cash', 'upi', 'cash')`],
  ['balances', 'balance_paise = balance_paise + 1'],
  ['customer_entries', 'at = at + 1'],
];

const personalChanges: readonly (readonly [table: string, change: string, where: string])[] = [
  ['recharges', `number = '9999999999'`, '1'],
  ['recharges', `customer_name = 'Somebody'`, '1'],
  ['recharges', `customer_name = NULL`, 'customer_name IS NOT NULL'],
  ['recharges', `customer_name = '~'`, 'customer_name IS NOT NULL'],
  ['recharge_events', `entry = json_set(entry, '$.reason', 'x')`, `kind = 'settled'`],
];

const linkSchema = z.object({ n: z.int(), form: z.int(), key: z.union([z.string(), z.number()]) });
const cells = z.array(z.union([z.string(), z.number(), z.instanceof(Buffer), z.null()]));

/** Makes the chain anew from a place on, as somebody does who knows how it is made. */
function forge(database: Database.Database, from: number): void {
  const links = z
    .array(linkSchema)
    .parse(database.prepare('SELECT n, form, key FROM chain WHERE n >= ? ORDER BY n').all(from));
  for (const { n, form: id, key } of links) {
    const form = forms.get(id);
    if (form === undefined) continue;
    const columns = form.columns.map(({ name }) => name).join(', ');
    const values = cells.parse(
      database.prepare(`SELECT ${columns} FROM ${form.table} WHERE ${form.key} = ?`).raw().get(key),
    );
    const before = z.instanceof(Buffer).parse(
      database
        .prepare('SELECT h FROM chain WHERE n = ?')
        .pluck()
        .get(n - 1),
    );
    const { h, personal } = seal(form, values, { n, before });
    database.prepare('UPDATE chain SET h = ?, personal = ? WHERE n = ?').run(h, personal, n);
  }
}

/** All ways. The long proof takes them by turns, with other chances each time. */
export const damages: readonly Damage[] = [
  ...plainChanges.map(([table, change]) =>
    withSql(
      `${table}: ${change}`,
      ['changed'],
      (chance) => `UPDATE ${table} SET ${change} WHERE seq = ${row(table, chance)}`,
    ),
  ),
  ...personalChanges.map(([table, change, where]) =>
    withSql(
      `${table}: ${change}`,
      ['changed'],
      (chance) => `UPDATE ${table} SET ${change} WHERE seq = ${row(table, chance, 'seq', where)}`,
    ),
  ),
  ...['recharge_events', 'money_moves', 'balances', 'customer_entries'].map((table) =>
    withSql(
      `${table}: a row dropped`,
      ['dropped'],
      (chance) => `DELETE FROM ${table} WHERE seq = ${row(table, chance)}`,
    ),
  ),
  withSql(
    'a row dropped with its place',
    ['dropped'],
    (chance) => `
      CREATE TEMP TABLE gone AS SELECT ${row('recharge_events', chance, 'seq', 'seq < (SELECT max(seq) FROM recharge_events)')} AS seq;
      DELETE FROM chain WHERE form = 2 AND key = (SELECT seq FROM gone);
      DELETE FROM recharge_events WHERE seq = (SELECT seq FROM gone); DROP TABLE gone`,
  ),
  withSql(
    'an event inserted',
    ['inserted'],
    (
      chance,
    ) => `INSERT INTO recharge_events (ref_id, at, kind, state_before, state_after, entry, jitter, rules)
      SELECT ref_id, at, kind, state_before, state_after, entry, jitter, rules FROM recharge_events
      WHERE seq = ${row('recharge_events', chance)}`,
  ),
  withSql(
    'a move inserted',
    ['inserted'],
    (
      chance,
    ) => `INSERT INTO money_moves (at, ist_date, kind, way, paise, reason, leg, before_ledger, cash_after_paise)
      SELECT at, ist_date, 'paid_out', 'cash', -100, 'tea', leg, before_ledger, cash_after_paise FROM money_moves
      WHERE seq = ${row('money_moves', chance)}`,
  ),
  withSql('two events change places', ['changed'], (chance) => {
    const one = row('recharge_events', chance, 'seq', 'seq < (SELECT max(seq) FROM recharge_events)');
    return `CREATE TEMP TABLE one AS SELECT ${one} AS seq;
      UPDATE recharge_events SET seq = -1 WHERE seq = (SELECT seq FROM one);
      UPDATE recharge_events SET seq = (SELECT seq FROM one) WHERE seq = (SELECT seq + 1 FROM one);
      UPDATE recharge_events SET seq = (SELECT seq + 1 FROM one) WHERE seq = -1; DROP TABLE one`;
  }),
  withSql('two places of the chain change rows', ['changed', 'reordered'], (chance) => {
    const one = row('chain', chance, 'n', `form = 2 AND n < (SELECT max(n) FROM chain WHERE form = 2)`);
    return `CREATE TEMP TABLE one AS SELECT n, key, (SELECT min(n) FROM chain AS c WHERE c.form = 2 AND c.n > chain.n) AS m FROM chain WHERE n = ${one};
      CREATE TEMP TABLE two AS SELECT key FROM chain WHERE n = (SELECT m FROM one);
      UPDATE chain SET key = -1 WHERE n = (SELECT n FROM one);
      UPDATE chain SET key = (SELECT key FROM one) WHERE n = (SELECT m FROM one);
      UPDATE chain SET key = (SELECT key FROM two) WHERE n = (SELECT n FROM one); DROP TABLE one; DROP TABLE two`;
  }),
  withSql(
    'a hash changed',
    ['changed'],
    (chance) =>
      `UPDATE chain SET h = randomblob(32) WHERE n = 1 + ${row('chain', chance, 'n', 'n < (SELECT max(n) FROM chain)')}`,
  ),
  withSql(
    'a salt changed',
    ['changed'],
    (chance) =>
      `UPDATE chain SET personal = CAST(x'01' || randomblob(16) AS BLOB) WHERE n = ${row('chain', chance, 'n', 'length(personal) = 17')}`,
  ),
  withSql(
    'a number changed and given out as blanked',
    ['changed'],
    (chance) => `UPDATE recharges SET number = '9999999999' WHERE seq = ${row('recharges', chance)};
      UPDATE chain SET personal = CAST(x'02' || randomblob(32) || substr(personal, 18) AS BLOB) WHERE form = 1`,
  ),
  withSql(
    'a place dropped',
    ['dropped'],
    (chance) =>
      `DELETE FROM chain WHERE n = 1 + ${row('chain', chance, 'n', 'n < (SELECT max(n) FROM chain) - 1')}`,
  ),
  withSql('the tail cut off', ['cut_off'], (chance) => {
    const sales = chance.whole(1, 5);
    return `CREATE TEMP TABLE cut AS SELECT (SELECT max(seq) FROM recharges) - ${sales} AS seq;
      CREATE TEMP TABLE at_n AS SELECT n FROM chain WHERE form = 1 AND key = (SELECT seq + 1 FROM cut);
      PRAGMA foreign_keys = OFF;
      DELETE FROM recharge_events WHERE seq IN (SELECT key FROM chain WHERE form = 2 AND n >= (SELECT n FROM at_n));
      DELETE FROM money_moves WHERE seq IN (SELECT key FROM chain WHERE form = 7 AND n >= (SELECT n FROM at_n));
      DELETE FROM balances WHERE seq IN (SELECT key FROM chain WHERE form = 3 AND n >= (SELECT n FROM at_n));
      DELETE FROM customer_entries WHERE seq IN (SELECT key FROM chain WHERE form = 26 AND n >= (SELECT n FROM at_n));
      DELETE FROM recharges WHERE seq > (SELECT seq FROM cut);
      DELETE FROM chain WHERE n >= (SELECT n FROM at_n); DROP TABLE cut; DROP TABLE at_n`;
  }),
  withSql(
    'the newest row cut off with its place',
    ['cut_off'],
    () => `
    DELETE FROM recharge_events WHERE seq = (SELECT key FROM chain WHERE form = 2 ORDER BY n DESC LIMIT 1);
    DELETE FROM chain WHERE n >= (SELECT max(n) FROM chain WHERE form = 2)`,
  ),
  withSql(
    'a state changed',
    ['replay'],
    (chance) =>
      `UPDATE recharges SET state = 'refunded' WHERE seq = ${row('recharges', chance, 'seq', `state = 'success'`)}`,
  ),
  withSql(
    'money of a row changed',
    ['replay'],
    (chance) => `UPDATE recharges SET sum_paise = sum_paise - 100 WHERE seq = ${row('recharges', chance)}`,
  ),
  withSql(
    'an id changed',
    ['replay'],
    (chance) => `UPDATE recharges SET txn_id = 'X' WHERE seq = ${row('recharges', chance)}`,
  ),
  withSql(
    'a trigger added',
    ['schema'],
    () =>
      `CREATE TRIGGER nobody_sees AFTER INSERT ON recharges BEGIN UPDATE recharges SET slips_printed = 9; END`,
  ),
  withSql('a table added', ['schema'], () => 'CREATE TABLE more (a INTEGER) STRICT'),
  withSql('a view added', ['schema'], () => 'CREATE VIEW sold AS SELECT * FROM recharges'),
  withSql('an index added', ['schema'], () => 'CREATE INDEX more_of ON recharges (state)'),
  withSql('an index dropped', ['schema'], () => 'DROP INDEX recharges_of_day'),
  {
    name: 'a trigger dropped',
    named: ['schema'],
    apply(folder, chance) {
      const database = new Database(join(folder, files.journal));
      const names = database
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name")
        .pluck()
        .all();
      database.exec(`DROP TRIGGER ${String(pickFrom(names, chance))}`);
      database.close();
    },
  },
  {
    name: 'a row changed and the chain made anew behind it',
    named: ['head'],
    apply: (folder, chance) =>
      inJournal(folder, (database) => {
        const seq = z.int().parse(
          database
            .prepare(`SELECT ${row('recharges', chance, 'seq', 'seq < (SELECT max(seq) FROM recharges)')}`)
            .pluck()
            .get(),
        );
        database.exec(`UPDATE recharges SET override_reason = 'never mind' WHERE seq = ${seq}`);
        forge(
          database,
          z.int().parse(database.prepare('SELECT n FROM chain WHERE form = 1 AND key = ?').pluck().get(seq)),
        );
      }),
  },
  ...fileDamages,
];

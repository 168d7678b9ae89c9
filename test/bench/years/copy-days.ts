import type Database from 'better-sqlite3';
import { makeRefId } from '../../../src/main/recharge/state/ref-id';
import { copiedTables } from './copied-tables';
import type { Draw } from './draw';
import { DAY_MS, DAYS } from './sell-ten-days';

/** Customers of the shop: each number comes back every few months. */
const NUMBERS = 40_000;

interface Old {
  readonly ref_id: string;
  readonly number: string;
  readonly txn_id: string | null;
  readonly opt_id: string | null;
}

/** How much of everything the ten days hold. */
export interface TenDays {
  /** By table: the highest of its key. */
  readonly places: Readonly<Record<string, number>>;
  /** What the drawer holds more of after them, in paise, and the slips of returns they printed. */
  readonly cash: number;
  readonly slips: number;
  readonly sales: readonly Old[];
}

/** Looks at a journal in which ten days were sold, and nothing else. */
export function lookAtTenDays(database: Database.Database): TenDays {
  const number = (sql: string): number => Number(database.prepare(sql).pluck().get());
  return {
    places: Object.fromEntries(
      copiedTables.map(({ table, key }) => [table, number(`SELECT ifnull(max(${key}), 0) FROM ${table}`)]),
    ),
    cash: number('SELECT cash_after_paise FROM money_moves ORDER BY seq DESC LIMIT 1'),
    slips: number('SELECT ifnull(max(slip_number), 0) FROM money_moves'),
    sales: database
      .prepare<[], Old>('SELECT ref_id, number, txn_id, opt_id FROM recharges ORDER BY seq')
      .all(),
  };
}

/**
 * Puts the `n`th copy of the ten days behind what is there: the same sales on later days, each with a ref id, ids of the
 * gateway and a number of its own. Whoever buys on account in every other copy comes in that one alone.
 */
export function copyDays(database: Database.Database, ten: TenDays, n: number, draw: Draw): void {
  nameCopies(database, ten, draw);
  const { places, cash, slips } = ten;
  const person = n % 2 === 0 ? 0 : n;
  const far = { n, ms: n * DAYS * DAY_MS, days: `+${n * DAYS} days`, person };
  for (const { table, key, columns, isOfSales = false } of copiedTables) {
    const all = columnsOf(database, table);
    const values = all.map((column) => columns[column] ?? `ten.${column}`);
    const named = isOfSales ? 'LEFT JOIN copied ON copied.old = ten.ref_id' : '';
    database
      .prepare(
        `INSERT INTO ${table} (${all.join(', ')}) SELECT ${values.join(', ')} FROM ${table} AS ten ${named}
         WHERE ten.${key} <= @${table} ORDER BY ten.${key}`,
      )
      .run({ ...places, ...far, cash, slips });
  }
}

/** What the sales of this copy are called. */
function nameCopies(database: Database.Database, { sales }: TenDays, draw: Draw): void {
  database.exec(`CREATE TEMP TABLE IF NOT EXISTS copied
    (old TEXT PRIMARY KEY, ref_id TEXT, number TEXT, old_txn TEXT, txn_id TEXT, old_opt TEXT, opt_id TEXT) WITHOUT ROWID`);
  database.exec('DELETE FROM copied');
  const insert = database.prepare(
    'INSERT INTO copied VALUES (@ref_id, @new_ref, @new_number, @txn_id, @new_txn, @opt_id, @new_opt)',
  );
  for (const sale of sales) {
    insert.run({
      ...sale,
      new_ref: makeRefId(draw.bytes),
      new_number: numberLike(sale.number, draw.below(NUMBERS)),
      new_txn: sale.txn_id === null ? null : draw.digits(sale.txn_id.length),
      new_opt: sale.opt_id === null ? null : idLike(sale.opt_id, draw),
    });
  }
}

/** The number of one of the shop's customers, as long as this one and of its kind. */
function numberLike(number: string, customer: number): string {
  const kept = number.length === 10 && number.startsWith('30') ? 2 : 1;
  const most = 10 ** (number.length - kept);
  const spread = (BigInt(customer + 1) * 2_654_435_761n * 97n) % BigInt(most);
  return number.slice(0, kept) + String(spread).padStart(number.length - kept, '0');
}

function idLike(id: string, draw: Draw): string {
  return id.startsWith('OP') ? `OP${draw.digits(id.length - 2)}` : draw.digits(id.length);
}

function columnsOf(database: Database.Database, table: string): readonly string[] {
  return database
    .prepare<[], { readonly name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
    .all()
    .map(({ name }) => name);
}

import type Database from 'better-sqlite3';
import { keepChain } from '../../../src/main/journal/chain/keep-chain';
import { formOfTable } from '../../../src/main/journal/chain/forms';
import { copiedTables } from './copied-tables';

/** Where a journal is open to rows by the million. */
export interface Bulk {
  /** Makes everything again that was left out: whoever opens the journal afterwards finds it as Galla leaves it. */
  end(): void;
}

interface Made {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** The search has its own rows, so it is written with each row; nothing else of a table is. */
const KEPT = 'recharge_search_add';
/** Bytes of new words that the search gathers before it writes them, and what Galla leaves it at. */
const GATHERED = 256_000_000;
const SEARCH_SELF = 1_048_576;
const MERGES_SELF = 4;

/**
 * Takes the guards and the orders off the tables that copies are written to: an index over millions of rows is made fastest
 * when all are there. What is copied has passed the guards already, and `look-at-sample.ts` looks at it afterwards.
 */
export function beginBulk(database: Database.Database): Bulk {
  const tables = new Set(copiedTables.map(({ table }) => table));
  const left = database
    .prepare<[], Made & { readonly tbl_name: string }>(
      `SELECT type, name, tbl_name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL`,
    )
    .all()
    .filter(({ name, tbl_name }) => tables.has(tbl_name) && name !== KEPT);
  database.pragma('foreign_keys = OFF');
  database.pragma('ignore_check_constraints = ON');
  tuneSearch(database, GATHERED, 0);
  for (const { type, name } of left) database.exec(`DROP ${type} ${name}`);
  return {
    end() {
      for (const { sql } of left.filter(({ type }) => type === 'index')) database.exec(sql);
      for (const { sql } of left.filter(({ type }) => type === 'trigger')) database.exec(sql);
      tuneSearch(database, SEARCH_SELF, MERGES_SELF);
      database.pragma('ignore_check_constraints = OFF');
      database.pragma('foreign_keys = ON');
    },
  };
}

function tuneSearch(database: Database.Database, gathered: number, merges: number): void {
  const tune = database.prepare('INSERT INTO recharge_search (recharge_search, rank) VALUES (?, ?)');
  // The search takes no real numbers, and a plain number is bound as one.
  tune.run('hashsize', BigInt(gathered));
  tune.run('automerge', BigInt(merges));
}

/**
 * Lets rows be written past the chain, as they were before there was one: a link costs as much as its row. The journal is one
 * whose rows of before enter the chain in slices then. Call what it answers when all are there, before anything else is written.
 */
export function leaveChain(database: Database.Database): () => void {
  const tables = [...formOfTable.keys()];
  const newest = new Map(tables.map((table) => [table, newestOf(database, table)]));
  for (const table of tables) database.exec(`DROP TRIGGER temp.enters_chain_${table}`);
  return () => {
    const fill = database.prepare(
      'INSERT OR REPLACE INTO chain_fill (name, done, fill_until) VALUES (?, ?, ?)',
    );
    for (const [table, done] of newest) {
      const until = newestOf(database, table);
      if (until > done) fill.run(table, done, until);
    }
    keepChain(database);
  };
}

function newestOf(database: Database.Database, table: string): number {
  return Number(database.prepare(`SELECT ifnull(max(rowid), 0) FROM ${table}`).pluck().get());
}

import type Database from 'better-sqlite3';
import { z } from 'zod';
import { formIdsOf, formOfTable } from '../chain/forms';
import type { FaultList } from './fault-list';

const countSchema = z.int();
const keysSchema = z.array(z.union([z.string(), z.number()]));

/** Names rows that have no place in the chain, beside those of before it that have not entered yet. */
export function insertedFaults(
  database: Database.Database,
  found: ReadonlyMap<string, number>,
  faults: FaultList,
): void {
  for (const { table, key } of formOfTable.values()) {
    const waiting = `EXISTS (SELECT 1 FROM chain_fill WHERE name = '${table}' AND t.rowid > done AND t.rowid <= fill_until)`;
    const rows = countSchema.parse(
      database.prepare(`SELECT count(*) FROM ${table} AS t WHERE NOT ${waiting}`).pluck().get(),
    );
    if (rows === (found.get(table) ?? 0)) continue;
    const keys = keysSchema.parse(
      database
        .prepare(
          `SELECT ${key} FROM ${table} AS t WHERE NOT ${waiting} AND NOT EXISTS
             (SELECT 1 FROM chain WHERE form IN (${formIdsOf(table)}) AND chain.key = t.${key}) LIMIT 1000`,
        )
        .pluck()
        .all(),
    );
    for (const each of keys) faults.add('inserted', { name: table, key: each });
  }
}

import type Database from 'better-sqlite3';

/** Columns that a migration adds at the end of a table. */
export interface NewColumns {
  readonly table: string;
  /** Name and type only: `shield_key TEXT`. Old rows hold NULL, so no default and no constraint can be kept. */
  readonly add: readonly string[];
  /** How the first constraint begins that its migration wrote behind the columns: they go before it. */
  readonly before?: string;
}

/**
 * Adds columns by changing nothing but the schema. `ALTER TABLE … ADD COLUMN` does the same, and then reads and checks
 * every row of a STRICT table: 14 s for a million recharges, while the shop waits to open. The copy made before the
 * migration was just checked whole. Called inside a transaction. In `unsafeMode`, which alone may write to the schema.
 * @throws SqliteError when the new schema does not read; the transaction then undoes it.
 */
export function addColumns(database: Database.Database, { table, add, before }: NewColumns): void {
  const made = String(
    database.prepare(`SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?`).pluck().get(table),
  );
  const columns = add.join(', ');
  const [place, more] =
    before === undefined
      ? [made.lastIndexOf(')'), `, ${columns}`]
      : [made.lastIndexOf(before), `${columns}, `];
  database.pragma('writable_schema = ON');
  try {
    database
      .prepare(`UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?`)
      .run(`${made.slice(0, place)}${more}${made.slice(place)}`, table);
    // Every connection, this one too, reads the schema anew.
    const version = Number(database.pragma('schema_version', { simple: true }));
    database.pragma(`schema_version = ${version + 1}`);
  } finally {
    database.pragma('writable_schema = RESET');
  }
  const names = add.map((column) => column.replace(/ .*/, '')).join(', ');
  database.prepare(`SELECT ${names} FROM ${table} LIMIT 1`).get();
}

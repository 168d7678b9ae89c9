import Database from 'better-sqlite3';

/** A value and where it goes: any kind of value, in any column. */
export interface Damage {
  readonly table: 'recharges' | 'recharge_events' | 'debt_payments';
  readonly column: string;
  readonly value: string | number | Buffer | null;
  /** SQL. */
  readonly where: string;
}

/**
 * Damages one value of a closed journal as decay does: past triggers, checks and the kinds of columns, its indexes in
 * step. SQLite's own structure stays sound.
 */
export function damageValue(file: string, { table, column, value, where }: Damage): void {
  const database = new Database(file);
  database.unsafeMode(true);
  database.pragma('ignore_check_constraints = ON');
  database.pragma('foreign_keys = OFF');
  const made = sqlOf(database, 'table', table)[0] ?? '';
  const triggers = sqlOf(database, 'trigger', table);
  const names = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?`)
    .pluck()
    .all(table);
  for (const name of names) database.exec(`DROP TRIGGER ${String(name)}`);
  const anyKind = made.replaceAll(/\b(?:INTEGER|TEXT)( NOT NULL)?(?! PRIMARY)(?=[ ,\n)])/g, 'ANY');
  setSchema(database, table, anyKind);
  const { changes } = database.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where}`).run(value);
  setSchema(database, table, made);
  for (const trigger of triggers) database.exec(trigger);
  database.close();
  if (changes !== 1) throw new Error('not one value was damaged');
}

function sqlOf(database: Database.Database, type: string, table: string): readonly string[] {
  return database
    .prepare('SELECT sql FROM sqlite_schema WHERE type = ? AND tbl_name = ?')
    .pluck()
    .all(type, table)
    .map(String);
}

function setSchema(database: Database.Database, table: string, sql: string): void {
  database.pragma('writable_schema = ON');
  database.prepare(`UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?`).run(sql, table);
  database.pragma(`schema_version = ${Number(database.pragma('schema_version', { simple: true })) + 1}`);
  database.pragma('writable_schema = RESET');
}

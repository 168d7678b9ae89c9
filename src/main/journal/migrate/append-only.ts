/**
 * Triggers that refuse whatever would change or take away a line of a table: update, delete, and the REPLACE that deletes
 * without asking. `key`: its primary key. A part of migrations that have run: its text never changes.
 */
export function appendOnly(table: string, key = 'seq'): string {
  return `
    CREATE TRIGGER ${table}_keep BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;

    CREATE TRIGGER ${table}_as_written BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;

    CREATE TRIGGER ${table}_once BEFORE INSERT ON ${table}
    WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${key} = NEW.${key})
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
  `;
}

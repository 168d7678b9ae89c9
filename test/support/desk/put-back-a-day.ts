import Database from 'better-sqlite3';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Makes everything in a closed journal a day older, as if it had been closed yesterday: all times and Indian days of all
 * tables. What is append-only is written past its triggers, which stand there again afterwards.
 */
export function putBackADay(file: string): void {
  const database = new Database(file);
  const triggers = database
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all();
  const columns = database
    .prepare<[], { in: string; name: string }>(
      `SELECT tables.name AS "in", columns.name FROM pragma_table_list AS tables, pragma_table_info(tables.name) AS columns
       WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%' AND columns.type IN ('INTEGER', 'TEXT')
         AND (columns.name IN ('at', 'ist_date', 'counted_on') OR columns.name LIKE '%\\_at' ESCAPE '\\')`,
    )
    .all();
  database.transaction(() => {
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
    for (const { in: table, name } of columns) {
      const earlier = name.endsWith('at') ? `${name} - ${DAY_MS}` : `date(${name}, '-1 day')`;
      database.exec(`UPDATE ${table} SET ${name} = ${earlier} WHERE ${name} IS NOT NULL`);
    }
    for (const { sql } of triggers) database.exec(sql);
  })();
  database.close();
}

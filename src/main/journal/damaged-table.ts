import type Database from 'better-sqlite3';

/**
 * The first table whose structure is damaged, its indexes included; `null`: all are sound. Looks at all that cannot
 * be made again: the search index can (`repair-search.ts`), is most of the file, and must not stop anything else.
 * @param check `quick_check` does not hold the indexes against their table.
 */
export function damagedTable(
  database: Database.Database,
  check: 'quick_check' | 'integrity_check',
): string | null {
  const tables = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'recharge_search*'`)
    .pluck()
    .all()
    .map(String);
  return tables.find((table) => database.pragma(`${check}("${table}")`, { simple: true }) !== 'ok') ?? null;
}

import type Database from 'better-sqlite3';
import { z } from 'zod';

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
  return tables.find((table) => !isSound(database.pragma(`${check}("${table}")`))) ?? null;
}

/** Of so many findings SQLite tells no more: what else there is stays unsaid. */
const MOST_FINDINGS = 100;
const finding = z.record(z.string(), z.string());

/** A value that does not fit its column is a row that does not read; those are passed over one by one. */
function isSound(answer: unknown): boolean {
  const findings = z.array(finding).parse(answer).flatMap(Object.values);
  return (
    findings.length < MOST_FINDINGS && findings.every((text) => text === 'ok' || IS_OF_A_VALUE.test(text))
  );
}

const IS_OF_A_VALUE = /^(?:CHECK constraint failed in |NULL value in |(?:non-)?[A-Z]+ value in )/;

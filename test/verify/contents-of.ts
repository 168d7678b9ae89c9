import Database from 'better-sqlite3';
import { formTexts } from '../../src/main/journal/chain/forms';

const tables = [...new Set(Object.values(formTexts).map((text) => text.split('/')[0] ?? '')), 'chain'];

/**
 * What a journal says, as far as it proves itself: rows of its tables, and its schema. What SQLite made of it by the way (free pages,
 * counters of the header) is none of it. `null`: it cannot be read.
 */
export function contentsOf(file: string): string | null {
  try {
    const database = new Database(file, { readonly: true });
    try {
      database.defaultSafeIntegers(true);
      return [
        database.pragma('user_version', { simple: true }),
        ...database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').raw().all(),
        ...tables.flatMap((table) => database.prepare(`SELECT rowid, * FROM ${table}`).raw().all()),
        ...database.prepare('PRAGMA integrity_check').raw().all(),
      ]
        .map(String)
        .join('\n');
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

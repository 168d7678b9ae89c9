import Database from 'better-sqlite3';

/** What its events say; `null`: it cannot be read. */
export function entriesIn(file: string): string | null {
  const database = new Database(file, { readonly: true });
  try {
    return JSON.stringify(
      database.prepare('SELECT seq, entry FROM recharge_events ORDER BY seq').raw().all(),
    );
  } catch {
    return null;
  } finally {
    database.close();
  }
}

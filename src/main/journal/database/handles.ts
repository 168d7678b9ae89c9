import type Database from 'better-sqlite3';

/** What a statement is given: named values, `@name` in the SQL. */
export type Bindings = Readonly<Record<string, string | number | Buffer | null>>;

/** A database that can only be read from. */
export interface Readable {
  /** The first row, as SQLite gives it: parse it. @throws RangeError for a statement that writes. */
  one(sql: string, bindings?: Bindings): unknown;
  /** All rows, as SQLite gives them. @throws RangeError for a statement that writes. */
  all(sql: string, bindings?: Bindings): readonly unknown[];
  /** Tells of a row that does not read and is left out. */
  passOver(row: unknown): void;
}

/** A database that can also be written to. */
export interface Writable extends Readable {
  /** Runs a statement that writes; answers how many rows it changed. */
  run(sql: string, bindings?: Bindings): number;
  /**
   * Runs `work` in one transaction that holds the write lock from its start; rolls back when it throws.
   * `work` is synchronous by type: a transaction is never held over an `await`.
   */
  immediate<T>(work: () => T extends Promise<unknown> ? never : T): T;
}

/**
 * Wraps a connection. Statements are prepared once and kept.
 * @param passOver hears of rows that do not read. Must not throw.
 */
export function handleOf(
  database: Database.Database,
  passOver: (row: unknown) => void = () => undefined,
): Writable {
  const prepared = new Map<string, Database.Statement<Bindings[]>>();

  function statement(sql: string): Database.Statement<Bindings[]> {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const made = database.prepare<Bindings[]>(sql);
    prepared.set(sql, made);
    return made;
  }

  function reading(sql: string): Database.Statement<Bindings[]> {
    const made = statement(sql);
    if (!made.readonly) throw new RangeError('a statement that writes was given to a reader');
    return made;
  }

  return {
    one: (sql, bindings = {}) => reading(sql).get(bindings),
    all: (sql, bindings = {}) => reading(sql).all(bindings),
    passOver,
    run: (sql, bindings = {}) => statement(sql).run(bindings).changes,
    immediate: (work) => database.transaction(work).immediate(),
  };
}

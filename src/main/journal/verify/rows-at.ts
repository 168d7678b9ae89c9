import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Cell } from '../chain/bytes';
import type { Form } from '../chain/forms';

/** Rows that are read at once: they come in their order, as the chain asks for them. */
const AHEAD = 500;

const cell = z.union([z.string(), z.number(), z.instanceof(Buffer), z.null()]);
const rowsSchema = z.custom<readonly (readonly Cell[])[]>(Array.isArray);
const rowSchema = z.array(cell).optional();

/** The rows of one form by their key. Reads ahead where keys are numbers; two such windows, for rows of before the chain and newer ones. */
export class RowsAt {
  readonly #ahead: Database.Statement<[number]> | null;
  readonly #one: Database.Statement<[string | number]>;
  readonly #windows: ReadonlyMap<number, readonly Cell[]>[] = [];
  readonly #until: number;

  constructor(database: Database.Database, form: Form, until: number) {
    const columns = form.columns.map(({ name }) => name).join(', ');
    const from = `SELECT ${columns} FROM ${form.table} WHERE ${form.key}`;
    this.#one = database.prepare<[string | number]>(`${from} = ?`).raw();
    this.#ahead =
      form.table === 'noted_requests'
        ? null
        : database.prepare<[number]>(`${from} >= ? ORDER BY ${form.key} LIMIT ${AHEAD}`).raw();
    this.#until = until;
  }

  /** Its values in the order of the form; `null`: there is no such row. */
  at(key: string | number): readonly Cell[] | null {
    if (this.#ahead === null || typeof key === 'string') {
      return rowSchema.parse(this.#one.get(key)) ?? null;
    }
    const which = key <= this.#until ? 0 : 1;
    const found = this.#windows[which]?.get(key);
    if (found !== undefined) return found;
    const fresh = new Map<number, readonly Cell[]>();
    for (const row of rowsSchema.parse(this.#ahead.all(key))) {
      const [first] = row;
      if (typeof first === 'number') fresh.set(first, row);
    }
    this.#windows[which] = fresh;
    return fresh.get(key) ?? null;
  }
}

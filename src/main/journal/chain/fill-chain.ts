import { z } from 'zod';
import { readRow, readRows } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import type { Cell } from './bytes';
import { formOfTable, type Form } from './forms';
import { seal } from './seal';

/** How long a slice goes on taking rows: with its commit it stays below 8 ms of the journal's thread. In milliseconds. */
const SLICE_MS = 3;
/** Rows between two looks at the clock. */
const PIECE = 20;

const progressSchema = z.object({ name: z.string(), done: z.int(), until: z.int() });
const headSchema = z.object({ n: z.int(), h: z.instanceof(Buffer) });
const rowidSchema = z.looseObject({ rowid: z.int() });
const cellSchema = z.union([z.string(), z.number(), z.instanceof(Buffer), z.null()]);

/** Tables of which rows of before the chain have not all entered it. */
function unfilled(db: Readable): readonly z.infer<typeof progressSchema>[] {
  return readRows(
    progressSchema,
    db.all('SELECT name, done, fill_until AS until FROM chain_fill WHERE done < fill_until ORDER BY name'),
  );
}

/** Whether every row that should be is in the chain: before that nothing may be erased, and nothing shipped. */
export function isChainFilled(db: Readable): boolean {
  return unfilled(db).length === 0;
}

/**
 * Lets the next few rows of before the chain enter it, each by itself. Answers whether there may be more. How far it came is
 * committed with them, so a stop at any moment loses none and doubles none.
 * @param now a clock in milliseconds that nobody sets.
 */
export function fillChain(db: Writable, now: () => number = () => performance.now()): boolean {
  return db.immediate((): boolean => {
    const until = now() + SLICE_MS;
    do {
      const [next] = unfilled(db);
      if (next === undefined) return false;
      fillPiece(db, next);
    } while (now() < until);
    return true;
  });
}

function fillPiece(db: Writable, { name, done, until }: z.infer<typeof progressSchema>): void {
  const form = formOfTable.get(name);
  if (form === undefined) throw new RangeError('no form of the chain');
  const rows = readRows(
    rowidSchema,
    db.all(
      `SELECT rowid AS rowid, ${form.columns.map((column) => `${column.name} AS c_${column.name}`).join(', ')}
       FROM ${form.table} WHERE rowid > @done AND rowid <= @until ORDER BY rowid LIMIT ${PIECE}`,
      { done, until },
    ),
  );
  let head = readRow(headSchema, db.one('SELECT n, h FROM chain ORDER BY n DESC LIMIT 1'));
  for (const row of rows) head = enter(db, form, row, head);
  const upTo = rows.length < PIECE ? until : (rows.at(-1)?.rowid ?? until);
  db.run('UPDATE chain_fill SET done = @upTo WHERE name = @name', { upTo, name });
}

function enter(
  db: Writable,
  form: Form,
  row: Readonly<Record<string, unknown>>,
  before: z.infer<typeof headSchema>,
): z.infer<typeof headSchema> {
  const cells = form.columns.map(({ name }): Cell => cellSchema.parse(row[`c_${name}`]));
  const n = before.n + 1;
  const { h, personal } = seal(form, cells, { n, before: before.h });
  // Numbers come as reals, which a column of any type keeps as they come.
  db.run(
    `INSERT INTO chain (n, form, key, h, personal) VALUES (@n, @form, iif(typeof(@key) = 'real', CAST(@key AS INTEGER), @key), @h, @personal)`,
    {
      n,
      form: form.id,
      key: cells[0] ?? null,
      h,
      personal,
    },
  );
  return { n, h };
}

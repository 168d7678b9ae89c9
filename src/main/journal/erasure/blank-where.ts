import { z } from 'zod';
import { blank } from '../chain/blank';
import { formOfTable } from '../chain/forms';
import { readRows } from '../database/column-types';
import type { Bindings, Writable } from '../database/handles';

const keySchema = z.object({ key: z.union([z.string(), z.int()]) });

/**
 * Blanks columns of some rows of an append-only table. All blanking goes through here, so that none slips by the chain: it keeps
 * the commitments and drops the salts before the values go. Call it in a transaction, under an open erasure.
 * @param blanks what each column becomes, as SQL over its row: null where it was null, else null or a blank by `isBlank`.
 * @param rows which rows, as SQL over the table. @param bindings of both.
 * @throws RangeError for a column that the chain does not let go, and for a row that has not entered it.
 */
export function blankWhere(
  db: Writable,
  table: string,
  blanks: Readonly<Record<string, string>>,
  rows: string,
  bindings: Bindings,
): void {
  const form = formOfTable.get(table);
  if (form === undefined) throw new RangeError('no table of the chain');
  const columns = Object.keys(blanks);
  // What is in no form is made of others, and goes with them.
  const inForm = columns.filter((column) => form.columns.some(({ name }) => name === column));
  const set = Object.entries(blanks).map(([column, value]) => `${column} = ${value}`);
  const keys = readRows(keySchema, db.all(`SELECT ${form.key} AS key FROM ${table} WHERE ${rows}`, bindings));
  for (const { key } of keys) {
    blank(db, table, key, inForm);
    db.run(`UPDATE ${table} SET ${set.join(', ')} WHERE ${form.key} = @key`, { ...bindings, key });
  }
}

import { z } from 'zod';
import { readRow } from '../database/column-types';
import type { Writable } from '../database/handles';
import type { Cell } from './bytes';
import { forms } from './forms';
import { BlankingSlots } from './salts';
import { eachPersonal } from './seal';

const keptSchema = z.object({
  n: z.int(),
  form: z.int(),
  personal: z.instanceof(Buffer).nullable(),
});

const cellSchema = z.union([z.string(), z.number(), z.instanceof(Buffer), z.null()]);

/**
 * Lets personal values of a row be forgotten while the chain holds: their commitments stay, their salts go. Call it in the
 * transaction that blanks the values, *before* it does, once `isChainFilled`. What is put in their place must be null where it
 * was null, and else be a blank by `isBlank`. Of a JSON column all personal members are meant (see `personalMembers`).
 * What was blanked before, and what was null, stays as it is.
 * @param key the value of the first column of the table's form.
 * @param columns names of personal or JSON columns.
 * @throws RangeError for a row that is not in the chain, and for a column that is not personal.
 */
export function blank(db: Writable, table: string, key: string | number, columns: readonly string[]): void {
  const ids = [...forms.values()].filter((form) => form.table === table).map(({ id }) => id);
  const found = ids.flatMap((form) =>
    db.all('SELECT n, form, personal FROM chain WHERE form = @form AND key = @key', { form, key }),
  );
  if (found.length !== 1) throw new RangeError('not in the chain');
  const { n, form: id, personal } = readRow(keptSchema, found[0]);
  const form = forms.get(id);
  const personalColumns = (form?.columns ?? []).filter(({ kind }) => kind !== 'plain');
  if (form === undefined || columns.some((name) => !personalColumns.some((each) => each.name === name))) {
    throw new RangeError('not a personal column');
  }
  const names = personalColumns.map(({ name }) => name).join(', ');
  const row = z
    .record(z.string(), cellSchema)
    .parse(db.one(`SELECT ${names} FROM ${table} WHERE ${form.key} = @key`, { key }));
  const slots = new BlankingSlots(personal);
  for (const { name, kind } of personalColumns) {
    if (kind === 'plain') continue;
    slots.blanking = columns.includes(name);
    const cell: Cell = row[name] ?? null;
    eachPersonal(cell, kind, slots);
  }
  const kept = slots.kept();
  // Nothing was there to forget.
  if (personal === null || kept.equals(personal)) return;
  db.run('UPDATE chain SET personal = @kept WHERE n = @n', { kept, n });
}

import type { Bindings, Writable } from '../database/handles';

/** The column of a field: `refId` is stored in `ref_id`. */
export function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** What a `SELECT` names to get these fields under their own names: `ref_id AS refId, …`. */
export function selected(fields: readonly string[]): string {
  return fields.map((field) => `${columnOf(field)} AS ${field}`).join(', ');
}

/** What an `UPDATE` sets to give these fields the values bound to their names: `ref_id = @refId, …`. */
export function assigned(fields: readonly string[]): string {
  return fields.map((field) => `${columnOf(field)} = @${field}`).join(', ');
}

/** Inserts a row, each value into the column of its field. */
export function insertRow(db: Writable, table: string, row: Bindings): void {
  const fields = Object.keys(row);
  const values = fields.map((field) => `@${field}`).join(', ');
  db.run(`INSERT INTO ${table} (${fields.map(columnOf).join(', ')}) VALUES (${values})`, row);
}

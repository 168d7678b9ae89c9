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

/** An `INSERT` of these fields with the values bound to their names. */
export function insertion(table: string, fields: readonly string[]): string {
  const values = fields.map((field) => `@${field}`).join(', ');
  return `INSERT INTO ${table} (${fields.map(columnOf).join(', ')}) VALUES (${values})`;
}

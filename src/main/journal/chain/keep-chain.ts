import type Database from 'better-sqlite3';
import type { Cell } from './bytes';
import { formOfTable, forms, type Form } from './forms';
import { seal } from './seal';

/**
 * From now on every row that this connection writes enters the chain in the statement that writes it, so in the same
 * transaction, whoever runs it: triggers that only this connection has see to it. SECURITY: none of it stands in the file, where
 * another program could take it out or would run it.
 */
export function keepChain(database: Database.Database): void {
  let personal: Buffer | null = null;
  database.function(
    'galla_seal',
    { varargs: true },
    (id: number, n: number, before: Buffer, ...cells: Cell[]) => {
      const form = forms.get(id);
      if (form === undefined) throw new RangeError('no form of the chain');
      const sealed = seal(form, cells, { n, before });
      ({ personal } = sealed);
      return sealed.h;
    },
  );
  // Of the row that was sealed last: SQLite asks for columns from left to right.
  database.function('galla_personal', () => personal);
  const tables = new Set(
    database.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'").pluck().all(),
  );
  // A journal that was not brought up to date has no chain, as tests open it; it is no place to sell from.
  if (!tables.has('chain')) return;
  for (const form of formOfTable.values()) if (tables.has(form.table)) database.exec(triggerOf(form));
}

function triggerOf({ id, table, key, columns }: Form): string {
  const cells = columns.map(({ name }) => `NEW.${name}`).join(', ');
  return `
    CREATE TEMP TRIGGER IF NOT EXISTS enters_chain_${table} AFTER INSERT ON main.${table}
    BEGIN
      INSERT INTO chain (n, form, key, h, personal)
      SELECT n + 1, ${id}, NEW.${key}, galla_seal(${id}, n + 1, h, ${cells}), galla_personal()
      FROM (SELECT n, h FROM chain ORDER BY n DESC LIMIT 1);
    END;
  `;
}

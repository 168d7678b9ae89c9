import { z } from 'zod';
import { readRow } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';

const customerSchema = z.object({ root: z.int(), mergedInto: z.int().nullable() });

function customer(db: Readable, id: number): z.infer<typeof customerSchema> | null {
  const row = db.one('SELECT root, merged_into AS mergedInto FROM customers WHERE id = @id', { id });
  return row === undefined ? null : readRow(customerSchema, row);
}

/**
 * Makes one person of two: `id`, with whoever was joined to them, goes as `into` from now on. `false`: one of them is joined to
 * somebody already, or they are the same. No row of theirs is written again.
 */
export function join(db: Writable, id: number, into: number): boolean {
  const joined = customer(db, id);
  const other = customer(db, into);
  if (joined === null || other === null || id === into) return false;
  if (joined.mergedInto !== null || other.mergedInto !== null) return false;
  db.run('UPDATE customers SET merged_into = @into WHERE id = @id', { id, into });
  db.run('UPDATE customers SET root = @into WHERE root = @id', { id, into });
  reckonLast(db, into);
  return true;
}

/** Takes a joining back; answers from whom. `null`: they were joined to nobody. */
export function part(db: Writable, id: number): number | null {
  const from = customer(db, id)?.mergedInto ?? null;
  if (from === null) return null;
  const root = customer(db, id)?.root ?? from;
  db.run('UPDATE customers SET merged_into = NULL WHERE id = @id', { id });
  db.run(
    `WITH RECURSIVE theirs (id) AS (
       SELECT @id UNION SELECT customers.id FROM customers JOIN theirs ON customers.merged_into = theirs.id)
     UPDATE customers SET root = @id WHERE id IN (SELECT id FROM theirs)`,
    { id },
  );
  reckonLast(db, root);
  reckonLast(db, id);
  return from;
}

/** When somebody with these joined to them bought last; nothing changes where none of them ever did. */
function reckonLast(db: Writable, root: number): void {
  db.run(
    `UPDATE customers SET (last_seq, last_at) = (
       SELECT recharges.seq, created_at FROM recharges JOIN customer_sales USING (seq)
       WHERE customer IN (SELECT id FROM customers WHERE root = @root) ORDER BY seq DESC LIMIT 1)
     WHERE id = @root AND EXISTS (
       SELECT 1 FROM customer_sales WHERE customer IN (SELECT id FROM customers WHERE root = @root))`,
    { root },
  );
}

import { z } from 'zod';
import { THEIRS } from '../customers/customer-sql';
import { readRows } from '../database/column-types';
import type { Readable } from '../database/handles';

const nameSchema = z.object({ name: z.string() });

/** What a customer, and whoever was joined to them, is known by: names and phones as they were written, and numbers. */
export function namesOf(db: Readable, id: number): readonly string[] {
  return readRows(
    nameSchema,
    db.all(
      `SELECT key AS name FROM customer_keys WHERE customer IN (${THEIRS})
       UNION SELECT number FROM customer_numbers WHERE customer IN (${THEIRS})`,
      { id },
    ),
  ).map(({ name }) => name);
}

/** Whether anything here was sold to one of these numbers, or to somebody who is known by one of these names. */
export function knowsAny(db: Readable, names: readonly string[]): boolean {
  return names.some(
    (name) =>
      db.one(
        `SELECT 1 WHERE EXISTS (SELECT 1 FROM recharges WHERE number = @name)
           OR EXISTS (SELECT 1 FROM customer_keys WHERE key = @name)`,
        { name },
      ) !== undefined,
  );
}

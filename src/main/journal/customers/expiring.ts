import { z } from 'zod';
import type { Expiring } from '../../../preload/contract/customers/customer';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { withLast } from './customer-details';
import { phonesOf } from './customers-page';

/** More than a shop calls on a day. */
const MOST = 100;

const schema = z.object({
  id: z.int(),
  name: z.string().nullable(),
  number: z.string(),
  operator: z.string(),
  operatorName: z.string(),
  validFrom: z.int().nullable(),
  validUntil: z.string(),
});

/** What ends from one Indian day to another, both of them in it, the soonest first. A number that was sold to since is not in it. */
export function expiring(db: Readable, from: string, until: string): readonly Expiring[] {
  const rows = readableRows(
    db,
    schema,
    db.all(
      `SELECT root AS id, (SELECT name FROM customers AS them WHERE them.id = customers.root) AS name, number, operator,
         operator_name AS operatorName, valid_from AS validFrom, valid_until AS validUntil
       FROM customer_numbers JOIN customers ON customers.id = customer
       WHERE valid_until BETWEEN @from AND @until AND hidden = 0
       ORDER BY valid_until, number LIMIT ${MOST}`,
      { from, until },
    ),
  );
  return rows.flatMap(({ id, name, ...number }) => {
    const { last, validUntil, ...same } = withLast(db, number);
    if (last === null || validUntil === null) return [];
    return [{ ...same, last, validUntil, customer: { id, name, phones: phonesOf(db, id) } }];
  });
}

import { z } from 'zod';
import type { Credit } from '../../../preload/contract/customers/customer';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { owed } from '../books/debts';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';
import { knownCustomer } from './know-buyer';

const limitSchema = z.object({ name: z.string().nullable(), limitPaise: paiseSchema.nullable() });

/**
 * What somebody who would buy on account owes and may owe; `null`: no limit was set for them, or nobody is named.
 * @param name without spaces around it, as a draft is read
 */
export function creditOf(db: Readable, phone: string | null, name: string | null): Credit | null {
  const debtor = phone ?? name;
  if (debtor === null) return null;
  const known = knownCustomer(db, debtor);
  if (known === null) return null;
  const row = db.one(
    `SELECT name, limit_paise AS limitPaise FROM customers
     WHERE id = (SELECT root FROM customers WHERE id = @customer)`,
    { customer: known.customer },
  );
  const { limitPaise, ...called } = readRow(limitSchema, row);
  if (limitPaise === null) return null;
  return { name: called.name ?? name ?? debtor, owesPaise: owed(db, debtor), limitPaise };
}

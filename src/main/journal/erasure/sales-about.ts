import { z } from 'zod';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';
import { SOLD_TO_THEM } from './blank-customer';
import { BLANK } from './blank-row';
import type { OpenErasure } from './erasures';
import { JUDGED, readRowToJudge, type RowToJudge } from './may-go';

/** Rows that are looked at in one statement. */
export const LOOKED_AT = 200;
/** Rows that are passed over in one statement: what was forgotten long ago stands before what is looked for. */
export const LOOKED_THROUGH = 2000;

/** The next sales of an erasure that are not forgotten yet, up to which row that is, and whether there are none after it. */
export interface SalesAbout {
  readonly rows: readonly RowToJudge[];
  readonly upTo: number;
  readonly isLast: boolean;
}

const lastSchema = z.object({ last: z.int() });

/** Reads them. */
export function salesAbout(db: Readable, { wanted, done }: Pick<OpenErasure, 'wanted' | 'done'>): SalesAbout {
  const select = `SELECT ${JUDGED} FROM recharges WHERE seq > @done AND number <> '${BLANK}'`;
  if (wanted.kind === 'customer') {
    const rows = db
      .all(
        `${select} AND (${SOLD_TO_THEM} OR (customer_phone IS NULL AND customer_name IS NULL
           AND number IN (SELECT number FROM customer_numbers WHERE customer IN (SELECT id FROM customers WHERE root = @id))))
         ORDER BY seq LIMIT ${LOOKED_AT}`,
        { done, id: wanted.customer },
      )
      .map(readRowToJudge);
    return { rows, upTo: rows.at(-1)?.seq ?? done, isLast: rows.length < LOOKED_AT };
  }
  const end = done + LOOKED_THROUGH;
  const rows = db
    .all(`${select} AND seq <= @end ORDER BY seq LIMIT ${LOOKED_AT}`, { done, end })
    .map(readRowToJudge);
  const upTo = rows.length < LOOKED_AT ? end : (rows.at(-1)?.seq ?? end);
  const { last } = readRow(lastSchema, db.one('SELECT ifnull(max(seq), 0) AS last FROM recharges'));
  return { rows, upTo, isLast: upTo >= last };
}

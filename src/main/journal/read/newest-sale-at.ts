import { z } from 'zod';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';

/**
 * So many rows are looked at: one that was sold under a clock that was set back does not make all others younger, and those of a
 * clock that ran ahead are outlived within days.
 */
const LOOKED_AT = 200;

/** The time of the newest of the last rows, in UTC milliseconds; 0: there is none. */
export function newestSaleAt(db: Readable): number {
  const row = db.one(
    `SELECT ifnull(max(at), 0) AS at FROM (SELECT created_at AS at FROM recharges ORDER BY seq DESC LIMIT ${LOOKED_AT})`,
  );
  return readRow(z.object({ at: z.int() }), row).at;
}

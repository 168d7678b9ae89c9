import type { Readable } from './handles';
import { readableRecharges } from './readable-rows';
import { RECHARGE_COLUMNS } from '../rows/recharge-row';
import { seqOf } from '../rows/seq-of';

/** Rows at a time: a few milliseconds, for which a sale may have to wait. */
const SLICE = 200;

/**
 * Reads the next recharges after `after`, so that one that does not read is told of before somebody looks for it.
 * Answers where to go on; `null` at the end.
 */
export function lookThrough(db: Readable, after: number): number | null {
  const rows = db.all(
    `SELECT ${RECHARGE_COLUMNS} FROM recharges WHERE seq > @after ORDER BY seq LIMIT ${SLICE}`,
    { after },
  );
  readableRecharges(db, rows);
  return rows.length < SLICE ? null : seqOf(rows.at(-1));
}

import { z } from 'zod';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';

/**
 * Whether the money of this recharge came before the shift that is open, or before the last Z where none is. What was sold
 * before there was a ledger is of an earlier one always.
 */
export function isOfEarlierShift(db: Readable, refId: string): boolean {
  const { first, end } = readRow(
    z.object({ first: z.int().nullable(), end: z.int() }),
    db.one(
      `SELECT
         (SELECT min(seq) FROM money_moves WHERE ref_id = @refId AND before_ledger = 0) AS first,
         max((SELECT ifnull(max(last_move), 0) FROM shifts), (SELECT ifnull(max(last_move), 0) FROM closes)) AS end`,
      { refId },
    ),
  );
  return first === null || first <= end;
}

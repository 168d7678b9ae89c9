import { z } from 'zod';
import type { SignedPaise } from '../../../preload/contract/money-moves/move';
import { cashUnknown } from '../books/cash-unknown';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';

const runningSchema = z.object({ paise: z.int() });
const countedSchema = z.object({ seq: z.int() });

/**
 * The running sum of all cash moves up to this one, whether or not the drawer is known to hold it. Where days are closed
 * late, one after the other, what the closes before took out or found short is gone from the drawer, although it was booked
 * behind this move.
 */
export function runningCash(db: Readable, move: number): SignedPaise {
  const row = db.one(
    `SELECT ifnull((SELECT cash_after_paise FROM money_moves WHERE seq <= @move ORDER BY seq DESC LIMIT 1), 0)
       + ifnull((SELECT sum(paise) FROM money_moves WHERE seq IN (
           SELECT counted_move FROM closes WHERE counted_move > @move UNION ALL
           SELECT counted_move + 1 FROM closes WHERE counted_move > @move AND taken_out_paise > 0)), 0) AS paise`,
    { move },
  );
  return readRow(runningSchema, row).paise;
}

/** What the drawer should hold, but for what moved behind this move; `null`: nobody knows until it is counted. */
export function expectedCash(db: Readable, move: number): SignedPaise | null {
  const { seq } = readRow(
    countedSchema,
    db.one(
      `SELECT max((SELECT ifnull(max(seq), 0) FROM money_moves WHERE kind = 'counted' AND seq <= @move),
         (SELECT ifnull(max(counted_move), 0) FROM closes)) AS seq`,
      { move },
    ),
  );
  return cashUnknown(db, seq) === null ? runningCash(db, move) : null;
}

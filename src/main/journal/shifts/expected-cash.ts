import { z } from 'zod';
import type { SignedPaise } from '../../../preload/contract/money-moves/move';
import { cashUnknown } from '../books/cash-unknown';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';

const runningSchema = z.object({ paise: z.int() });
const countedSchema = z.object({ seq: z.int() });

/** The running sum of all cash moves up to this one, whether or not the drawer is known to hold it. */
export function runningCash(db: Readable, move: number): SignedPaise {
  const row = db.one(
    'SELECT cash_after_paise AS paise FROM money_moves WHERE seq <= @move ORDER BY seq DESC LIMIT 1',
    { move },
  );
  return row === undefined ? 0 : readRow(runningSchema, row).paise;
}

/** What the drawer should have held after this move; `null`: nobody knows until it is counted. */
export function expectedCash(db: Readable, move: number): SignedPaise | null {
  const { seq } = readRow(
    countedSchema,
    db.one(`SELECT ifnull(max(seq), 0) AS seq FROM money_moves WHERE kind = 'counted' AND seq <= @move`, {
      move,
    }),
  );
  return cashUnknown(db, seq) === null ? runningCash(db, move) : null;
}

import { z } from 'zod';
import { cashUnknownReasons, type CashUnknownReason } from '../../../preload/contract/money-moves/move';
import { readRow } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { insertRow } from '../rows/column-names';
import { newestMove } from './book-move';

/** From here on nobody knows what lies in the drawer, until it is counted. `at` in UTC milliseconds. */
export function markCashUnknown(db: Writable, why: CashUnknownReason, at: number): null {
  return db.immediate((): null => {
    insertRow(db, 'cash_unknown', { at, afterMove: newestMove(db).seq, why });
    return null;
  });
}

const schema = z.object({ afterMove: z.int(), why: z.enum(cashUnknownReasons) });

/** Why the cash is not known although it may have been counted up to the move `countedSeq` (0: never); `null`: it is known. */
export function cashUnknown(db: Readable, countedSeq: number): CashUnknownReason | null {
  const row = db.one('SELECT after_move AS afterMove, why FROM cash_unknown ORDER BY seq DESC LIMIT 1');
  if (row === undefined) return null;
  const { afterMove, why } = readRow(schema, row);
  return countedSeq > afterMove ? null : why;
}

import type { z } from 'zod';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import { readRow } from './column-types';
import type { Readable } from './handles';
import { UnreadableRow } from '../thread/journal-failures';
import { readRechargeRow, rechargeOf } from '../rows/recharge-row';

/**
 * The rows that read as what the journal writes. Each of the others is told of and passed over: one of them must not
 * stop follow-up, the day or the history.
 */
export function readableRows<T>(db: Readable, schema: z.ZodType<T>, rows: readonly unknown[]): readonly T[] {
  return rows.flatMap((row) => readable(db, row, () => readRow(schema, row)));
}

/** The same for whole recharges, as every screen shows them. */
export function readableRecharges(db: Readable, rows: readonly unknown[]): readonly Recharge[] {
  return rows.flatMap((row) => readable(db, row, () => rechargeOf(readRechargeRow(row))));
}

/** What `read` makes of one row; nothing when the row does not read. */
export function readable<T>(db: Readable, row: unknown, read: () => T): readonly T[] {
  try {
    return [read()];
  } catch (error) {
    if (!(error instanceof UnreadableRow)) throw error;
    db.passOver(row);
    return [];
  }
}

import { z } from 'zod';
import { readRow } from '../database/column-types';

const schema = z.looseObject({ seq: z.int() });

/** The place of a row whose other columns may not read: pages go on behind it. @throws UnreadableRow without one. */
export function seqOf(row: unknown): number {
  return readRow(schema, row).seq;
}

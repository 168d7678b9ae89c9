import { z } from 'zod';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';

const schema = z.object({ close: z.int(), shift: z.int() });

/** What was closed last, as a word that changes with each close and each shift that is handed over. */
export function closedSoFar(db: Readable): string {
  const { close, shift } = readRow(
    schema,
    db.one(
      `SELECT (SELECT ifnull(max(close), 0) FROM closes) AS close, (SELECT ifnull(max(shift), 0) FROM shifts) AS shift`,
    ),
  );
  return `${close} ${shift}`;
}

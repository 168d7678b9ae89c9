import { z } from 'zod';
import { readRow } from '../database/column-types';
import type { Bindings, Readable } from '../database/handles';

/** The last row of a look. */
export interface PeriodPlace {
  /** `YYYY-MM-DD` in IST. */
  readonly istDate: string;
  readonly seq: number;
}

/** Which Indian days, both of them within. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Some rows of a period, as SQL over `recharges`, and where the next ones begin. */
export interface PeriodRows {
  readonly where: string;
  readonly are: Bindings;
  /** `null`: these are the last. */
  readonly after: PeriodPlace | null;
}

const placeSchema = z.object({ istDate: z.string(), seq: z.int() });
const BEHIND = '(ist_date, seq) > (@day, @seq)';

/** The next `most` rows of a period behind a place, day by day; from its beginning where `after` is `null`. */
export function nextRows(
  db: Readable,
  { from, to }: Period,
  after: PeriodPlace | null,
  most: number,
): PeriodRows {
  const begin = { day: after?.istDate ?? from, seq: after?.seq ?? -1 };
  const last = db.one(
    `SELECT ist_date AS istDate, seq FROM recharges WHERE ${BEHIND} AND ist_date <= @to
     ORDER BY ist_date, seq LIMIT 1 OFFSET @behind`,
    { ...begin, to, behind: most - 1 },
  );
  const end = last === undefined ? null : readRow(placeSchema, last);
  return {
    where: `${BEHIND} AND (ist_date, seq) <= (@lastDay, @lastSeq)`,
    are: { ...begin, lastDay: end?.istDate ?? to, lastSeq: end?.seq ?? Number.MAX_SAFE_INTEGER },
    after: end,
  };
}

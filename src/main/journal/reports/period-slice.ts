import { z } from 'zod';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';
import { nextRows, type Period, type PeriodPlace } from './period-place';
import { salesSums, type SalesGroup, type SoldRows } from './sales-sums';

/**
 * So many rows in one look: some milliseconds, for which a sale may have to wait. Measured by `bench:journal`.
 */
export const PERIOD_ROWS = 1000;

/** What a look came to. */
export interface PeriodSlice {
  readonly groups: readonly SalesGroup[];
  /** Where the next one goes on; `null`: this was the last. */
  readonly after: PeriodPlace | null;
}

/**
 * The next rows of a period, summed up: from its beginning (`place` is `null`) to its end, look by look. Rows that come while
 * it goes on are in it where their day is still ahead.
 */
export function periodSlice(db: Readable, days: Period, place: PeriodPlace | null): PeriodSlice {
  const { after, ...rows } = nextRows(db, days, place, PERIOD_ROWS);
  return {
    groups: salesSums(db, { ...rows, ...whoMade(db, rows) }, ['day', 'hour', 'operator', 'person']),
    after,
  };
}

const spanSchema = z.object({ rows: z.int(), first: z.int().nullable(), last: z.int().nullable() });
const eventsSchema = z.object({ first: z.int().nullable(), last: z.int().nullable() });

/** Rows of a period stand together unless this computer's clock was set; then each is asked for by itself. */
const MOST_BETWEEN = 2;

/**
 * Who made each row, as SQL. A row and its first event are written together, so those of rows that stand together do, too:
 * they are read in one go, where one question for each row would read a page of the disk for each.
 */
function whoMade(db: Readable, { where, are }: SoldRows): Omit<SoldRows, 'where'> {
  const span = readRow(
    spanSchema,
    db.one(`SELECT count(*) AS rows, min(seq) AS first, max(seq) AS last FROM recharges WHERE ${where}`, are),
  );
  if (span.first === null || span.last === null) return { are };
  const each = `(SELECT made.by FROM recharge_events AS made WHERE made.ref_id = recharges.ref_id ORDER BY made.seq LIMIT 1)`;
  if (span.last - span.first > MOST_BETWEEN * span.rows) return { are, by: each };
  const events = readRow(
    eventsSchema,
    db.one(
      `SELECT (SELECT min(seq) FROM recharge_events WHERE ref_id = (SELECT ref_id FROM recharges WHERE seq = @first)) AS first,
         (SELECT min(seq) FROM recharge_events WHERE ref_id = (SELECT ref_id FROM recharges WHERE seq = @last)) AS last`,
      { first: span.first, last: span.last },
    ),
  );
  if (events.first === null || events.last === null) return { are, by: each };
  return {
    are: { ...are, firstEvent: events.first, lastEvent: events.last },
    from: `made AS MATERIALIZED (
      SELECT ref_id, by FROM recharge_events
      WHERE seq BETWEEN @firstEvent AND @lastEvent AND state_before IS NULL AND by IS NOT NULL),`,
    join: 'LEFT JOIN made ON made.ref_id = recharges.ref_id',
    by: 'made.by',
  };
}

import { z } from 'zod';
import { DAY_MS, dayAfter, istDate } from '../../../preload/contract/ist-date';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';
import { BLANK } from './blank-row';
import { JUDGED, readRowToJudge, verdictOn } from './may-go';
import { LOOKED_AT, LOOKED_THROUGH } from './sales-about';

/**
 * From one erasure that Galla begins by itself to the next, in milliseconds. Each leaves one copy of the journal where there was a
 * week of them: they are worth more than some days.
 */
const REST_MS = 30 * DAY_MS;
/** The gateway has answered on so many days of the last ones: a clock that jumps ahead by years has not that to show. */
const BELIEVED_DAYS = 3;
const LAST_DAYS = 31;

/** What a look has found so far. `next`: where to go on; `null`: that was all. */
export interface Look {
  readonly isPast: boolean;
  readonly next: number | null;
}

const NOTHING: Look = { isPast: false, next: null };

/**
 * Whether a sale of before this time may be forgotten, by a look at the next few. Nothing where Galla forgot by itself, or somebody
 * had old sales forgotten, a short while ago. Changes nothing. `before` and `at`, which is now, in UTC milliseconds.
 * @param mustSell SECURITY: what is forgotten never comes back: the clock is only believed where sales of the last days went well.
 */
export function lookPast(db: Readable, before: number, at: number, mustSell: boolean, after: number): Look {
  if (at - lastBegun(db) < REST_MS || (mustSell && !hasSoldOfLate(db, at))) return NOTHING;
  const window = { done: after, upTo: after + LOOKED_THROUGH, before };
  const isOld = 'seq > @done AND seq <= @upTo AND created_at < @before';
  // Sales stand in their order, but for those of a wrong clock: those go with the next ones that are found.
  if (db.one(`SELECT 1 FROM recharges WHERE ${isOld} LIMIT 1`, window) === undefined) return NOTHING;
  const rows = db
    .all(
      `SELECT ${JUDGED} FROM recharges WHERE ${isOld} AND number <> '${BLANK}' ORDER BY seq LIMIT ${LOOKED_AT}`,
      window,
    )
    .map(readRowToJudge);
  const isPast = rows.some((row) => verdictOn(db, row, before) === 'goes');
  const upTo = rows.length < LOOKED_AT ? window.upTo : (rows.at(-1)?.seq ?? window.upTo);
  return { isPast, next: isPast ? null : upTo };
}

const lastSchema = z.object({ at: z.int() });

/** When people were last forgotten by age. */
function lastBegun(db: Readable): number {
  return readRow(lastSchema, db.one(`SELECT ifnull(max(at), 0) AS at FROM erasures WHERE kind = 'retention'`))
    .at;
}

function hasSoldOfLate(db: Readable, at: number): boolean {
  const today = istDate(at);
  const days = Array.from({ length: LAST_DAYS }, (_, back) => dayAfter(today, -back));
  const sold = days.filter(
    (day) =>
      db.one(`SELECT 1 FROM recharges WHERE ist_date = @day AND state = 'success' LIMIT 1`, { day })
      !== undefined,
  );
  return sold.length >= BELIEVED_DAYS;
}

const endSchema = z.object({ at: z.int(), sales: z.int() });

/** The newest erasure that has ended; `null`: none has. */
export function lastErasure(db: Readable): z.infer<typeof endSchema> | null {
  const row = db.one('SELECT at, sales FROM erasure_ends ORDER BY erasure DESC LIMIT 1');
  return row === undefined ? null : readRow(endSchema, row);
}

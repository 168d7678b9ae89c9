import { z } from 'zod';
import {
  waitingReasons,
  type NeedsYou,
  type NeedsYouPage,
  type WaitingReason,
} from '../../../preload/contract/sale/overview';
import { longestWaits } from '../../recharge/state/follow-up-plan';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readable, readableRows } from '../database/readable-rows';
import { seqOf } from '../rows/seq-of';
import { RECHARGE_COLUMNS, readRechargeRow, rechargeOf } from '../rows/recharge-row';

/** How many rows a page has. */
const PAGE = 50;

/** What the index `recharges_for_a_person` holds. */
const FOR_A_PERSON = `(state = 'unknown' OR needs_person = 1 OR changed_since_at IS NOT NULL OR alarm IS NOT NULL
  OR against_hand = 1 OR money_case = 'open')`;

/** What nobody has seen. As the index `recharges_not_seen` has it. */
const NOT_SEEN = `(shown_state IS NULL AND (state IN ('failed', 'refunded', 'not_sent')
  OR (state = 'success' AND changed_at = ended_at)) AND seq > (SELECT seq FROM seen_before))`;

/**
 * From when on a row that is due counts as not asked for a day. As the index `recharges_unasked` has it, letter by
 * letter. A row that is beyond all plans was written under a clock that ran ahead: nobody knows for how long it waits.
 */
const UNASKED_AT = 'max(next_check_at, ifnull(asked_at, created_at) + 86400000)';

const WAITING = `
  SELECT seq FROM recharges WHERE ${FOR_A_PERSON}
  UNION ALL SELECT seq FROM recharges WHERE ${NOT_SEEN}
  UNION ALL SELECT seq FROM recharges WHERE next_check_at IS NOT NULL AND ${UNASKED_AT} <= @now
  UNION ALL SELECT seq FROM recharges WHERE next_check_at IS NOT NULL AND ${UNASKED_AT} > @now + @laterMs`;

const WHY = `CASE
  WHEN changed_since_at IS NOT NULL THEN 'changed_since'
  WHEN alarm IS NOT NULL OR against_hand = 1 THEN 'to_look_at'
  WHEN money_case = 'open' AND NOT (shown_state IS NULL AND changed_at IS ended_at) THEN 'owed'
  WHEN ${NOT_SEEN} THEN 'not_seen'
  WHEN needs_person = 1 THEN 'needs_person'
  WHEN ${UNASKED_AT} <= @now OR ${UNASKED_AT} > @now + @laterMs THEN 'not_asked'
  ELSE 'unknown' END`;

const why = z.enum(waitingReasons);
const countSchema = z.object({ why, count: z.int() });
const pageSchema = z.looseObject({ why });

/** Everything that waits for a person at `now` (UTC milliseconds), of any day and account. */
export function needsYou(db: Readable, now: number): NeedsYou {
  const { laterMs } = longestWaits;
  const rows = readableRows(
    db,
    countSchema,
    db.all(`SELECT ${WHY} AS why, count(*) AS count FROM recharges WHERE seq IN (${WAITING}) GROUP BY 1`, {
      now,
      laterMs,
    }),
  );
  const counts = { ...nobody, ...Object.fromEntries(rows.map((row) => [row.why, row.count])) };
  return { counts, ...needsYouPage(db, now, null) };
}

/** The next rows that wait, newest first. `before`: as the page before ended; `null` for the newest. */
export function needsYouPage(db: Readable, now: number, before: number | null): NeedsYouPage {
  const { laterMs } = longestWaits;
  const rows = db.all(
    `SELECT ${RECHARGE_COLUMNS}, ${WHY} AS why FROM recharges
     WHERE seq IN (${WAITING}) AND seq < @before ORDER BY seq DESC LIMIT ${PAGE}`,
    { now, laterMs, before: before ?? Number.MAX_SAFE_INTEGER },
  );
  const waiting = rows.flatMap((row) =>
    readable(db, row, () => ({
      recharge: rechargeOf(readRechargeRow(row)),
      why: readRow(pageSchema, row).why,
    })),
  );
  return { rows: waiting, before: rows.length < PAGE ? null : seqOf(rows.at(-1)) };
}

const nobody: Readonly<Record<WaitingReason, number>> = {
  changed_since: 0,
  to_look_at: 0,
  owed: 0,
  not_seen: 0,
  needs_person: 0,
  not_asked: 0,
  unknown: 0,
};

import { z } from 'zod';
import {
  waitingGroups,
  waitingReasons,
  type NeedsYou,
  type NeedsYouPage,
  type WaitingGroup,
} from '../../../preload/contract/sale/overview';
import { longestWaits } from '../../recharge/state/follow-up-plan';
import { IS_OPEN } from '../complaints/open-complaint';
import { readRow, timeColumn } from '../database/column-types';
import type { Bindings, Readable } from '../database/handles';
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

/** When the complaint was taken that is open about a row; of one row only one is. */
const COMPLAINED_AT = `(SELECT taken.at FROM complaint_entries AS taken
  WHERE taken.ref_id = recharges.ref_id AND ${IS_OPEN})`;

const COMPLAINED = `ref_id IN (SELECT taken.ref_id FROM complaint_entries AS taken WHERE ${IS_OPEN})`;

const WAITING = `
  SELECT seq FROM recharges WHERE ${FOR_A_PERSON}
  UNION ALL SELECT seq FROM recharges WHERE ${NOT_SEEN}
  UNION ALL SELECT seq FROM recharges WHERE ${COMPLAINED}
  UNION ALL SELECT seq FROM recharges WHERE next_check_at IS NOT NULL AND ${UNASKED_AT} <= @now
  UNION ALL SELECT seq FROM recharges WHERE next_check_at IS NOT NULL AND ${UNASKED_AT} > @now + @laterMs`;

const WHY = `CASE
  WHEN changed_since_at IS NOT NULL THEN 'changed_since'
  WHEN alarm IS NOT NULL OR against_hand = 1 THEN 'to_look_at'
  WHEN money_case = 'open' AND NOT (shown_state IS NULL AND changed_at IS ended_at) THEN 'owed'
  WHEN ${NOT_SEEN} THEN 'not_seen'
  WHEN needs_person = 1 THEN 'needs_person'
  WHEN ${UNASKED_AT} <= @now OR ${UNASKED_AT} > @now + @laterMs THEN 'not_asked'
  WHEN state <> 'unknown' AND ${COMPLAINED} THEN 'complaint'
  ELSE 'unknown' END`;

/** What is to do, as the place of its group. Whatever is owed comes first, whether or not it changed since it was shown. */
const GROUP = `CASE
  WHEN money_case = 'open' AND state IN ('failed', 'refunded') THEN ${place('give_back')}
  WHEN money_case = 'open' AND state = 'success' THEN ${place('collect')}
  WHEN changed_since_at IS NOT NULL OR alarm IS NOT NULL OR against_hand = 1 OR needs_person = 1 OR ${NOT_SEEN}
    THEN ${place('decide')}
  ELSE ${place('wait')} END`;

/** How much money that is about, in paise: it orders rows, and nothing is paid by it. Rows of before the ledger have no sum. */
const HELD = `ifnull(sum_paise, amount_paise + charge_paise - ifnull(returned_to_customer_paise, 0))`;
const ON_ACCOUNT = `ifnull(CASE WHEN json_valid(parts) THEN json_extract(parts, '$.onAccountPaise') END, 0)`;
const AT_RISK = `max(0, CAST(ifnull(CASE
  WHEN money_case = 'open' AND state IN ('failed', 'refunded') THEN ${HELD}
  WHEN money_case = 'open' AND state = 'success' THEN amount_paise + charge_paise - ${ON_ACCOUNT} - ${HELD}
  ELSE amount_paise + charge_paise END, 0) AS INTEGER))`;

const countSchema = z.object({ place: z.int(), count: z.int() });
const pageSchema = z.looseObject({
  why: z.enum(waitingReasons),
  place: z.int(),
  atRisk: z.int(),
  complainedAt: timeColumn.nullable(),
});

/** Everything that waits for a person at `now` (UTC milliseconds), of any day and account. */
export function needsYou(db: Readable, now: number): NeedsYou {
  const { laterMs } = longestWaits;
  const rows = readableRows(
    db,
    countSchema,
    db.all(
      `SELECT ${GROUP} AS place, count(*) AS count FROM recharges WHERE seq IN (${WAITING}) GROUP BY 1`,
      { now, laterMs },
    ),
  );
  const counts = { ...nobody, ...Object.fromEntries(rows.map((row) => [groupAt(row.place), row.count])) };
  return { counts, ...needsYouPage(db, now, null) };
}

/** The next rows that wait. `before`: as the page before ended; `null` for the first ones. */
export function needsYouPage(db: Readable, now: number, before: string | null): NeedsYouPage {
  const { laterMs } = longestWaits;
  const rows = db.all(
    `SELECT * FROM (
       SELECT ${RECHARGE_COLUMNS}, ${WHY} AS why, ${GROUP} AS place, ${AT_RISK} AS atRisk, ${COMPLAINED_AT} AS complainedAt
       FROM recharges WHERE seq IN (${WAITING}))
     WHERE (place, -atRisk, -seq) > (@place, @negativeRisk, @negativeSeq)
     ORDER BY place, atRisk DESC, seq DESC LIMIT ${PAGE}`,
    { now, laterMs, ...endOf(before) },
  );
  const waiting = rows.flatMap((row) =>
    readable(db, row, () => {
      const { why, place: at, complainedAt } = readRow(pageSchema, row);
      return { recharge: rechargeOf(readRechargeRow(row)), why, group: groupAt(at), complainedAt };
    }),
  );
  const last = rows.at(-1);
  return { rows: waiting, before: last === undefined || rows.length < PAGE ? null : placeOf(last) };
}

function place(group: WaitingGroup): number {
  return waitingGroups.indexOf(group);
}

function groupAt(at: number): WaitingGroup {
  return waitingGroups[at] ?? 'wait';
}

/** Where a page ends: after this row, wherever it moves meanwhile. */
function placeOf(row: unknown): string {
  const { place: at, atRisk } = readRow(pageSchema, row);
  return `${at} ${atRisk} ${seqOf(row)}`;
}

function endOf(before: string | null): Bindings {
  const [at = -1, atRisk = 0, seq = 0] = before === null ? [] : before.split(' ').map(Number);
  return { place: at, negativeRisk: -atRisk, negativeSeq: -seq };
}

const nobody: Readonly<Record<WaitingGroup, number>> = { give_back: 0, collect: 0, decide: 0, wait: 0 };

import { z } from 'zod';
import type { AccountId } from '../../../preload/contract/ids';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import { YOUNG_MS } from '../../recharge/state/check-budget';
import { longestWaits } from '../../recharge/state/follow-up-plan';
import type { DueKind } from '../../recharge/ports';
import { readRow } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRecharges } from '../database/readable-rows';
import { RECHARGE_COLUMNS } from '../rows/recharge-row';

const IS_YOUNG = '(created_at > @now - @youngMs AND created_at <= @now)';

/**
 * A check that lies further ahead than any is planned: the clock ran ahead when it was planned. The first line is for
 * the index, which cannot look for the second.
 */
const IS_AHEAD = `(next_check_at > @now + @firstMs
    AND next_check_at > @now + CASE
      WHEN checks_done = 0 THEN @firstMs WHEN checks_done <= @earlyChecks THEN @earlyMs ELSE @laterMs END)`;

const kinds = {
  young: `next_check_at <= @now AND ${IS_YOUNG}`,
  old: `next_check_at <= @now AND NOT ${IS_YOUNG}`,
  ahead: IS_AHEAD,
} as const satisfies Readonly<Record<DueKind, string>>;

/** The first row is asked about; more than one is read only where it does not read. */
const AT_ONCE = 2;

/**
 * The row of one account whose check is the longest due at `now` (UTC milliseconds), of one kind; `null`: none is.
 */
export function due(db: Readable, accountId: AccountId, now: number, kind: DueKind): Recharge | null {
  for (let offset = 0; ; offset += AT_ONCE) {
    const rows = db.all(
      `SELECT ${RECHARGE_COLUMNS} FROM recharges
       WHERE account_id = @accountId AND next_check_at IS NOT NULL AND ${kinds[kind]}
       ORDER BY next_check_at, seq LIMIT ${AT_ONCE} OFFSET @offset`,
      { accountId, now, offset, youngMs: YOUNG_MS, ...longestWaits },
    );
    const first = readableRecharges(db, rows)[0];
    if (first !== undefined || rows.length < AT_ONCE) return first ?? null;
  }
}

const countSchema = z.object({ young: z.int(), old: z.int() });

/** How many rows of an account are due at `now` (UTC milliseconds). Those dated ahead count as old. */
export function dueCount(db: Readable, accountId: AccountId, now: number): z.infer<typeof countSchema> {
  const row = db.one(
    `SELECT count(*) FILTER (WHERE ${IS_YOUNG}) AS young, count(*) FILTER (WHERE NOT ${IS_YOUNG}) AS old FROM (
       SELECT created_at FROM recharges
       WHERE account_id = @accountId AND next_check_at IS NOT NULL AND next_check_at <= @now
       UNION ALL
       SELECT created_at FROM recharges
       WHERE account_id = @accountId AND next_check_at IS NOT NULL AND ${IS_AHEAD})`,
    { accountId, now, youngMs: YOUNG_MS, ...longestWaits },
  );
  return readRow(countSchema, row);
}

import type { Migration } from '../../migrate/migration';
import { IS_STORABLE } from '../../rows/storable-row';

/**
 * Whom follow-up did not reach. `asked_at`: when a check of a row last had an answer; `budget`: what a check was
 * counted as (null in events of an older Galla). The indexes count what is due, and what nobody asked for a day.
 */
export const migration100 = {
  version: 100,
  columns: [
    { table: 'recharges', add: ['asked_at INTEGER'] },
    { table: 'recharge_events', add: ['budget TEXT'] },
  ],
  up: `
    -- Every answer to a check comes after a check that was counted.
    UPDATE recharges SET asked_at = (
      SELECT at FROM recharge_events
      WHERE recharge_events.ref_id = recharges.ref_id AND kind IN ('status_reply', 'status_unclear')
        AND typeof(at) = 'integer'
      ORDER BY seq DESC LIMIT 1)
    WHERE ref_id IN (SELECT ref_id FROM recharge_events WHERE counted_on IS NOT NULL) AND ${IS_STORABLE};

    DROP INDEX recharges_due;
    CREATE INDEX recharges_due ON recharges (account_id, next_check_at, created_at, checks_done)
      WHERE next_check_at IS NOT NULL;
    CREATE INDEX recharges_unasked ON recharges (max(next_check_at, ifnull(asked_at, created_at) + 86400000))
      WHERE next_check_at IS NOT NULL;
  `,
} as const satisfies Migration;

import { z } from 'zod';
import type { Shield } from '../../preload/contract/sale';
import type { Paise } from '../../preload/contract/money';
import { rechargeStates } from '../../preload/contract/recharge';
import { judgeDuplicate, NOTE_WINDOW_MS, type Earlier } from '../recharge/duplicates';
import { paiseColumn, readRows, refIdColumn, timeColumn } from './columns';
import type { Readable } from './handles';

const schema = z.object({
  refId: refIdColumn,
  amountPaise: paiseColumn,
  state: z.enum(rechargeStates),
  createdAt: timeColumn,
  changedAt: timeColumn,
});

/**
 * What the duplicate shield says of a sale at `now` (UTC milliseconds). Reads and decides nothing else.
 * @param windowMs how long after a success the same sale asks for a reason.
 */
export function shield(
  db: Readable,
  number: string,
  amountPaise: Paise,
  windowMs: number,
  now: number,
): Shield {
  return judgeDuplicate(earlierOf(db, number, now - Math.max(windowMs, NOTE_WINDOW_MS)), {
    amountPaise,
    now,
    windowMs,
  });
}

/** The row of this number whose request is being made right now, if there is one. */
export function onItsWay(db: Readable, number: string): Earlier | null {
  const rows = db.all(
    `SELECT ref_id AS refId, amount_paise AS amountPaise, state, created_at AS createdAt, changed_at AS changedAt
     FROM recharges WHERE number = @number AND state IN ('created', 'sent')`,
    { number },
  );
  return readRows(schema, rows)[0] ?? null;
}

/** Open rows however old, and all rows made or changed since `since` or in the future. */
function earlierOf(db: Readable, number: string, since: number): readonly Earlier[] {
  const rows = db.all(
    `SELECT ref_id AS refId, amount_paise AS amountPaise, state, created_at AS createdAt, changed_at AS changedAt
     FROM recharges
     WHERE number = @number
       AND (created_at > @since OR changed_at > @since OR state IN ('created', 'sent', 'pending', 'unknown'))
     ORDER BY seq`,
    { number, since },
  );
  return readRows(schema, rows);
}

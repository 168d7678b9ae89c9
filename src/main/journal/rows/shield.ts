import { z } from 'zod';
import type { Shield } from '../../../preload/contract/sale/sale';
import { paise, type Paise } from '../../../preload/contract/money';
import { doubts, rechargeStates } from '../../../preload/contract/sale/recharge';
import { judgeDuplicate, NOTE_WINDOW_MS, type Age, type Earlier } from '../../recharge/sale/duplicates';
import { shieldKey } from '../../recharge/state/shield-key';
import { readRow, refIdColumn, timeColumn } from '../database/column-types';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import type { Readable } from '../database/handles';

const schema = z.object({
  refId: refIdColumn,
  amountPaise: paiseSchema,
  state: z.enum(rechargeStates),
  createdAt: timeColumn,
  changedAt: timeColumn,
  doubt: z.enum(doubts).nullable(),
  heldUntil: timeColumn.nullable(),
});

const tornSchema = z.object({
  refId: refIdColumn,
  amountPaise: paiseSchema.nullable().catch(null),
  createdAt: timeColumn.catch(0),
  changedAt: timeColumn.catch(0),
});

const COLUMNS = `ref_id AS refId, amount_paise AS amountPaise, state, created_at AS createdAt,
  changed_at AS changedAt, doubt, held_until AS heldUntil`;

/**
 * The rows of one number, however it was spelled. One that has no key yet, of before there were keys, is known by its
 * spelling only: `fill-shield-keys.ts` gives keys to all that a sale may need before the first one.
 */
const isSameNumber = '(shield_key = @key OR (number = @number AND shield_key IS NULL))';

function sameAs(number: string): { readonly key: string; readonly number: string } {
  return { key: shieldKey(number), number };
}

/**
 * What the duplicate shield says of a sale at `now` (UTC milliseconds). Reads and decides nothing else.
 * @param windowMs how long after a success the same sale asks for a reason.
 * @param ages what rows of this number have by a clock that nobody can set.
 */
export function shield(
  db: Readable,
  number: string,
  amountPaise: Paise,
  windowMs: number,
  now: number,
  ages: readonly Age[] = [],
): Shield {
  const since = now - Math.max(windowMs, NOTE_WINDOW_MS);
  return judgeDuplicate(earlierOf(db, { number, amountPaise, since, ages }), {
    amountPaise,
    now,
    windowMs,
    ages,
  });
}

/** The row of this number whose request is being made right now, if there is one. */
export function onItsWay(db: Readable, number: string): Earlier | null {
  const rows = db.all(
    `SELECT ${COLUMNS} FROM recharges WHERE ${isSameNumber} AND state IN ('created', 'sent')`,
    sameAs(number),
  );
  return rows.map((row) => earlier(row, paise(0)))[0] ?? null;
}

interface Looked {
  readonly number: string;
  readonly amountPaise: Paise;
  readonly since: number;
  readonly ages: readonly Age[];
}

/**
 * Open rows however old, with those of a state that nobody knows, and all rows made or changed since `since` or in the
 * future, or that have an age.
 */
function earlierOf(db: Readable, { number, amountPaise, since, ages }: Looked): readonly Earlier[] {
  const rows = db.all(
    `SELECT ${COLUMNS} FROM recharges
     WHERE ${isSameNumber}
       AND (created_at > @since OR changed_at > @since OR ref_id IN (SELECT value FROM json_each(@aged))
            OR state NOT IN ('not_sent', 'success', 'failed', 'refunded'))
     ORDER BY seq`,
    { ...sameAs(number), since, aged: JSON.stringify(ages.map(({ refId }) => refId)) },
  );
  return rows.map((row) => earlier(row, amountPaise));
}

/**
 * A row of this number that does not read may be anything: it counts as open, and for this amount unless it names another.
 * @throws UnreadableRow when not even its ref id reads; then nothing is sold to this number.
 */
function earlier(row: unknown, amountPaise: Paise): Earlier {
  const read = schema.safeParse(row);
  if (read.success) return read.data;
  const torn = readRow(tornSchema, row);
  return {
    ...torn,
    amountPaise: torn.amountPaise ?? amountPaise,
    state: 'unknown',
    doubt: null,
    heldUntil: null,
  };
}

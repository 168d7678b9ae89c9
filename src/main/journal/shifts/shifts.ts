import { z } from 'zod';
import { istDate } from '../../../preload/contract/ist-date';
import type { SignedPaise } from '../../../preload/contract/money-moves/move';
import type { Shift } from '../../../preload/contract/shift/shift';
import type { SignedTime } from '../../recharge/state/moment';
import { newestMove } from '../books/book-move';
import { personIdColumn, readRow, timeColumn } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { insertRow } from '../rows/column-names';
import { once } from '../rows/noted-requests';
import { countOf } from './cash-counts';
import { appendEntry, openDraft } from './close-draft';
import { lastEnd } from './marks';

const schema = z.object({
  shift: z.int(),
  since: timeColumn,
  istDate: z.string(),
  by: personIdColumn.nullable(),
  count: z.int().nullable(),
});

/** The shift that is open; `null`: none is. The newest is, until a close names it. */
export function openShift(db: Readable): Shift | null {
  const row = db.one(
    `SELECT shift, at AS since, ist_date AS istDate, by, count FROM shifts
     WHERE shift > (SELECT ifnull(max(shift), 0) FROM closes) ORDER BY shift DESC LIMIT 1`,
  );
  if (row === undefined) return null;
  const { count, ...shift } = readRow(schema, row);
  return { ...shift, opening: count === null ? null : countOf(db, count) };
}

/** Opens a shift without a count; one that was begun for it is called off. A request that was noted before opens none. */
export function beginShift(
  db: Writable,
  time: SignedTime,
  requestId: string,
): 'done' | 'shift_already_open' | 'close_under_way' | 'already_recorded' {
  return once(db, { requestId, asked: { kind: 'opening' } }, time.at, () => {
    if (openShift(db) !== null) return 'shift_already_open';
    const open = openDraft(db);
    if (open?.of === 'close') return 'close_under_way';
    if (open !== null) appendEntry(db, open.draft, { kind: 'cancelled' }, time);
    insertShift(db, { count: null, lastMove: newestMove(db).seq, note: null }, time);
    return 'done';
  });
}

/** How a shift begins: with a count or not, behind a move. */
interface Beginning {
  readonly count: number | null;
  readonly lastMove: number;
  /** Why its count was off. */
  readonly note: string | null;
}

/** A shift begins, and the one before it ends. */
export function insertShift(db: Writable, beginning: Beginning, { at, by, allowedBy }: SignedTime): void {
  insertRow(db, 'shifts', { ...beginning, istDate: istDate(at), at, by, allowedBy });
}

/**
 * By how much the counts that began shifts were off, over and short together, since the last Z or the last note, whichever is
 * later. What lay in a drawer of which the ledger knew nothing is no part of it.
 */
export function offWithoutAWord(db: Readable): SignedPaise {
  const row = db.one(
    `SELECT ifnull(sum(cash_counts.sum_paise - cash_counts.expected_paise), 0) AS paise
     FROM shifts JOIN cash_counts ON cash_counts.count = shifts.count
     WHERE cash_counts.count > @closed AND cash_counts.last_move > 0
       AND shifts.shift > (SELECT ifnull(max(shift), 0) FROM shifts WHERE note IS NOT NULL)`,
    { closed: lastEnd(db).marks.count },
  );
  return readRow(z.object({ paise: z.int() }), row).paise;
}

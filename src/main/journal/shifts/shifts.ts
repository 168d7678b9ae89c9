import { z } from 'zod';
import { istDate } from '../../../preload/contract/ist-date';
import type { CountKind } from '../../../preload/contract/shift/cash-count';
import type { Shift } from '../../../preload/contract/shift/shift';
import type { SignedTime } from '../../recharge/state/moment';
import { bookMove, newestMove } from '../books/book-move';
import { personIdColumn, readRow, timeColumn } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { insertRow } from '../rows/column-names';
import { keepNoted, notedBefore, type NotedRequest } from '../rows/noted-requests';
import { countOf, insertCount, type Counted } from './cash-counts';
import { openDraft } from './close-draft';

/** Why no count is taken for a shift. `already_recorded`: the id of the request stands for another one. */
type NotNow = 'close_under_way' | 'already_recorded';

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

/** Opens a shift, with a count or without one. A request that was noted before opens none. */
export function beginShift(
  db: Writable,
  counted: Counted | null,
  time: SignedTime,
  requestId: string,
): 'done' | 'shift_already_open' | NotNow {
  return db.immediate(() => {
    const request = { requestId, asked: { kind: 'opening', pieces: counted?.pieces ?? null } };
    const mayNot = judged(db, request);
    if (mayNot !== null) return mayNot;
    if (openShift(db) !== null) return 'shift_already_open';
    insertShift(db, 'opening', counted, time, request);
    return 'done';
  });
}

/** One count ends the shift and opens the next. */
export function handOver(
  db: Writable,
  counted: Counted,
  time: SignedTime,
  requestId: string,
): 'done' | 'no_shift' | NotNow {
  return db.immediate(() => {
    const request = { requestId, asked: { kind: 'handover', pieces: counted.pieces } };
    const mayNot = judged(db, request);
    if (mayNot !== null) return mayNot;
    if (openShift(db) === null) return 'no_shift';
    insertShift(db, 'handover', counted, time, request);
    return 'done';
  });
}

/** `null`: it may be done. */
function judged(db: Readable, request: NotedRequest): 'done' | NotNow | null {
  const before = notedBefore(db, request);
  if (before.kind !== 'new') return before.kind === 'noted' ? 'done' : 'already_recorded';
  return openDraft(db) === null ? null : 'close_under_way';
}

function insertShift(
  db: Writable,
  kind: Extract<CountKind, 'opening' | 'handover'>,
  counted: Counted | null,
  time: SignedTime,
  request: NotedRequest,
): void {
  const count = counted === null ? null : bookCount(db, kind, counted, time, request.requestId);
  const { at, by, allowedBy } = time;
  const { seq: lastMove } = newestMove(db);
  insertRow(db, 'shifts', { count, lastMove, istDate: istDate(at), at, by, allowedBy });
  keepNoted(db, request, at);
}

/** Writes a count and books what it is over or short. Answers its number. */
function bookCount(
  db: Writable,
  kind: CountKind,
  counted: Counted,
  time: SignedTime,
  requestId: string,
): number {
  const { seq: lastMove, cashAfter } = newestMove(db);
  const { count } = insertCount(db, counted, { kind, draft: null, lastMove, isBlind: false }, time);
  bookMove(db, { kind: 'counted', way: 'cash', paise: counted.sumPaise - cashAfter, requestId }, time);
  return count;
}

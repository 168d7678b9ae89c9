import { z } from 'zod';
import type { Paise } from '../../../preload/contract/money';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { countKinds, type CashCount, type CountKind } from '../../../preload/contract/shift/cash-count';
import type { CountedPieces } from '../../../preload/contract/shift/denomination';
import { istDate } from '../../../preload/contract/ist-date';
import { countedPiecesSchema } from '../../../preload/contract/shift/shift-schemas';
import type { SignedTime } from '../../recharge/state/moment';
import { flagColumn, jsonColumn, personIdColumn, readRow, timeColumn } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { insertRow } from '../rows/column-names';
import { expectedCash } from './expected-cash';

/** A drawer that somebody counted. */
export interface Counted {
  readonly pieces: readonly CountedPieces[];
  readonly sumPaise: Paise;
}

const schema = z
  .object({
    count: z.int(),
    kind: z.enum(countKinds),
    at: timeColumn,
    by: personIdColumn.nullable(),
    allowedBy: personIdColumn.nullable(),
    pieces: jsonColumn(countedPiecesSchema),
    sumPaise: paiseSchema,
    expectedPaise: z.int().nullable(),
    isBlind: flagColumn,
    note: z.string().nullable(),
  })
  .transform((row): CashCount => ({
    ...row,
    differencePaise: row.expectedPaise === null ? null : row.sumPaise - row.expectedPaise,
  }));

const COLUMNS = `count, kind, at, by, allowed_by AS allowedBy, pieces, sum_paise AS sumPaise,
  expected_paise AS expectedPaise, is_blind AS isBlind,
  (SELECT note FROM shifts WHERE shifts.count = cash_counts.count) AS note`;

/** What a count is of. `draft`: the close that it belongs to, if any; `lastMove`: the last move before it began. */
export interface CountOf {
  readonly kind: CountKind;
  /** None of a count for a shift: its draft names it. */
  readonly draft: number | null;
  readonly lastMove: number;
  readonly isBlind: boolean;
}

/** Writes a count beside what should have been there. Books nothing. */
export function insertCount(
  db: Writable,
  { pieces, sumPaise }: Counted,
  { kind, draft, lastMove, isBlind }: CountOf,
  { at, by, allowedBy }: SignedTime,
): CashCount {
  insertRow(db, 'cash_counts', {
    kind,
    draft,
    pieces: JSON.stringify(pieces),
    sumPaise,
    expectedPaise: expectedCash(db, lastMove),
    lastMove,
    isBlind: isBlind ? 1 : 0,
    istDate: istDate(at),
    at,
    by,
    allowedBy,
  });
  return readRow(schema, db.one(`SELECT ${COLUMNS} FROM cash_counts ORDER BY count DESC LIMIT 1`));
}

/**
 * The counts behind one and up to another that belong to no Z of their own, the oldest first: openings, handovers, and those
 * of closes that were called off. SECURITY: whoever calls a close off has seen what should be there.
 */
export function countsBetween(db: Readable, from: number, to: number): readonly CashCount[] {
  return readableRows(
    db,
    schema,
    db.all(
      `SELECT ${COLUMNS} FROM cash_counts WHERE count > @from AND count <= @to
         AND (draft IS NULL OR draft NOT IN (SELECT draft FROM closes)) ORDER BY count`,
      { from, to },
    ),
  );
}

/**
 * Whether the drawer was counted since the last Z for a close, or for a shift that did not begin by it: its expected cash was
 * told then.
 */
export function wasCountedSinceClose(db: Readable): boolean {
  return (
    db.one(
      `SELECT 1 FROM cash_counts WHERE draft > (SELECT ifnull(max(draft), 0) FROM closes)
       UNION ALL
       SELECT 1 FROM cash_counts
       WHERE draft IS NULL AND count > (SELECT max((SELECT ifnull(max(count), 0) FROM closes),
         (SELECT ifnull(max(count), 0) FROM shifts)))
       LIMIT 1`,
    ) !== undefined
  );
}

/** The counts of a close, the oldest first. */
export function countsOf(db: Readable, draft: number): readonly CashCount[] {
  return readableRows(
    db,
    schema,
    db.all(`SELECT ${COLUMNS} FROM cash_counts WHERE draft = @draft ORDER BY count`, { draft }),
  );
}

/** Some of them by their numbers, the oldest first. */
export function countsNumbered(db: Readable, numbers: readonly number[]): readonly CashCount[] {
  return readableRows(
    db,
    schema,
    db.all(
      `SELECT ${COLUMNS} FROM cash_counts WHERE count IN (SELECT value FROM json_each(@numbers)) ORDER BY count`,
      { numbers: JSON.stringify(numbers) },
    ),
  );
}

/** One of them; `null`: there is none. */
export function countOf(db: Readable, count: number): CashCount | null {
  const row = db.one(`SELECT ${COLUMNS} FROM cash_counts WHERE count = @count`, { count });
  return row === undefined ? null : readRow(schema, row);
}

import { z } from 'zod';
import {
  moveKinds,
  moveWays,
  type MoneyMove,
  type MovesPage,
} from '../../../preload/contract/money-moves/move';
import { flagColumn, personIdColumn, readRow, refIdColumn, timeColumn } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { notVerifiedColumn } from '../rows/not-verified';
import type { BookedMove } from './book-move';

const schema = z.object({
  seq: z.int(),
  at: timeColumn,
  istDate: z.string(),
  by: personIdColumn.nullable(),
  allowedBy: personIdColumn.nullable(),
  kind: z.enum(moveKinds),
  way: z.enum(moveWays),
  paise: z.int(),
  refId: refIdColumn.nullable(),
  debtor: z.string().nullable(),
  reason: z.string().nullable(),
  reverses: z.int().nullable(),
  reversedBy: z.int().nullable(),
  beforeLedger: flagColumn,
  slipNumber: z.int().nullable(),
  notVerified: notVerifiedColumn,
}) satisfies z.ZodType<MoneyMove>;

const MOVES = `
  SELECT seq, at, ist_date AS istDate, by, allowed_by AS allowedBy, kind, way, paise, ref_id AS refId, debtor, reason,
    reverses, (SELECT later.seq FROM money_moves AS later WHERE later.reverses = money_moves.seq) AS reversedBy,
    before_ledger AS beforeLedger, slip_number AS slipNumber, not_verified AS notVerified
  FROM money_moves`;

/** How many moves a page has. */
const PAGE = 50;

/** The moves of the ledger, newest first. `before`: as the page before ended; `null` for the newest. */
export function movesPage(db: Readable, before: number | null): MovesPage {
  const rows = db.all(`${MOVES} WHERE seq < @before ORDER BY seq DESC LIMIT ${PAGE}`, {
    before: before ?? Number.MAX_SAFE_INTEGER,
  });
  const moves = readableRows(db, schema, rows);
  return { moves, before: rows.length < PAGE ? null : (moves.at(-1)?.seq ?? null) };
}

/** The move of a number; `null` when there is none. */
export function moveOf(db: Readable, seq: number): MoneyMove | null {
  const row = db.one(`${MOVES} WHERE seq = @seq`, { seq });
  return row === undefined ? null : readRow(schema, row);
}

/** The moves of a recharge, oldest first. */
export function movesOfRow(db: Readable, refId: string): readonly MoneyMove[] {
  return readableRows(db, schema, db.all(`${MOVES} WHERE ref_id = @refId ORDER BY seq`, { refId }));
}

const bookedSchema = z.object({ seq: z.int(), slipNumber: z.int().nullable() });

/** The first move that was made for a request; `null`: it moved no money. */
export function moveOfRequest(db: Readable, requestId: string): BookedMove | null {
  const row = db.one(
    `SELECT seq, slip_number AS slipNumber FROM money_moves WHERE request_id = @requestId AND leg = 0`,
    { requestId },
  );
  return row === undefined ? null : readRow(bookedSchema, row);
}

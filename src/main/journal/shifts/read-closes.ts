import { z } from 'zod';
import type { RefId } from '../../../preload/contract/ids';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import type { CashCount } from '../../../preload/contract/shift/cash-count';
import type { Close, CloseLine, ClosePage, CloseRead } from '../../../preload/contract/shift/close';
import { MOST_LISTED } from '../../../preload/contract/shift/close-figures';
import type { CloseId } from '../../../preload/contract/shift/close-id';
import { askedBeforeSchema, threeWaySchema } from '../../../preload/contract/shift/close-figures-schemas';
import { sealOfClose } from '../checkpoints/checkpoint-state';
import { jsonColumn, personIdColumn, readRow, timeColumn } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { countsBetween, countsOf } from './cash-counts';
import { endBefore } from './marks';
import { salesFigures } from './sales-figures';

const idSchema = { counter: z.string(), epoch: z.int(), n: z.int() };

const schema = z.object({
  ...idSchema,
  close: z.int(),
  draft: z.int(),
  lastCount: z.int(),
  asked: jsonColumn(askedBeforeSchema),
  figures: jsonColumn(threeWaySchema),
  note: z.string(),
  takenOutPaise: paiseSchema,
  floatPaise: paiseSchema,
  putApartPaise: z.int(),
  istDate: z.string(),
  begunAt: timeColumn,
  at: timeColumn,
  by: personIdColumn.nullable(),
  allowedBy: personIdColumn.nullable(),
});
type Row = z.infer<typeof schema>;

const COLUMNS = `close, counter, epoch, n, draft, last_count AS lastCount, asked, figures, note,
  taken_out_paise AS takenOutPaise, float_paise AS floatPaise, put_apart_paise AS putApartPaise, ist_date AS istDate,
  begun_at AS begunAt, at, by, allowed_by AS allowedBy`;

/** A Z as it was closed; `null`: there is none of this name. */
export function closeOf(db: Readable, { counter, epoch, n }: CloseId): Close | null {
  const row = db.one(`SELECT ${COLUMNS} FROM closes WHERE counter = @counter AND epoch = @epoch AND n = @n`, {
    counter,
    epoch,
    n,
  });
  return row === undefined ? null : shown(db, readRow(schema, row));
}

/** The Z that came of a draft; `null`: none did. */
export function closeOfDraft(db: Readable, draft: number): Close | null {
  const row = db.one(`SELECT ${COLUMNS} FROM closes WHERE draft = @draft`, { draft });
  return row === undefined ? null : shown(db, readRow(schema, row));
}

/** A Z as it was closed, beside what is known of the same sales now. */
export function readClose(db: Readable, id: CloseId): CloseRead | null {
  const close = closeOf(db, id);
  if (close === null) return null;
  const span = readRow(
    z.object({ close: z.int(), lastRow: z.int() }),
    db.one(
      'SELECT close, last_row AS lastRow FROM closes WHERE counter = @counter AND epoch = @epoch AND n = @n',
      { counter: id.counter, epoch: id.epoch, n: id.n },
    ),
  );
  const from = endBefore(db, span.close).marks.row;
  return { close, now: salesFigures(db, { from, to: span.lastRow, event: Number.MAX_SAFE_INTEGER }) };
}

/** The number of a Z among all of the journal, as its print jobs name it; `null`: there is none. */
export function closeNumber(db: Readable, { counter, epoch, n }: CloseId): number | null {
  const row = db.one('SELECT close FROM closes WHERE counter = @counter AND epoch = @epoch AND n = @n', {
    counter,
    epoch,
    n,
  });
  return row === undefined ? null : readRow(z.object({ close: z.int() }), row).close;
}

const openSchema = z.object({ figures: jsonColumn(threeWaySchema) });

/** What was open at the newest close; `null`: more than its list holds, or nobody can read it. */
export function openAtLastClose(db: Readable): readonly RefId[] | null {
  const rows = db.all('SELECT figures FROM closes ORDER BY close DESC LIMIT 1');
  if (rows.length === 0) return [];
  const [last] = readableRows(db, openSchema, rows);
  const open = last?.figures.period.open ?? null;
  // An older Galla counted no more than it listed.
  return open === null || open.length >= MOST_LISTED ? null : open;
}

const lineSchema = z.object({
  ...idSchema,
  close: z.int(),
  istDate: z.string(),
  at: timeColumn,
  by: personIdColumn.nullable(),
  soldPaise: paiseSchema,
  countedPaise: paiseSchema,
  differencePaise: z.int().nullable(),
});

/** How many closes a page has. */
const PAGE = 50;

/** Closes, newest first. `before`: as the page before ended; `null` for the newest. */
export function closesPage(db: Readable, before: number | null): ClosePage {
  const rows = db.all(
    `SELECT close, counter, epoch, n, closes.ist_date AS istDate, closes.at, closes.by, sold_paise AS soldPaise,
       sum_paise AS countedPaise, sum_paise - expected_paise AS differencePaise
     FROM closes JOIN cash_counts USING (count)
     WHERE close < @before ORDER BY close DESC LIMIT ${PAGE}`,
    { before: before ?? Number.MAX_SAFE_INTEGER },
  );
  const lines = readableRows(db, lineSchema, rows);
  return {
    closes: lines.map(
      ({ counter, epoch, n, istDate, at, by, soldPaise, countedPaise, differencePaise }): CloseLine => ({
        counter,
        epoch,
        n,
        istDate,
        at,
        by,
        soldPaise,
        countedPaise,
        differencePaise,
      }),
    ),
    before: rows.length < PAGE ? null : (lines.at(-1)?.close ?? null),
  };
}

function shown(db: Readable, { close, draft, lastCount, ...row }: Row): Close {
  const before = endBefore(db, close);
  return {
    ...row,
    since: before.at,
    counts: countsFor(db, before.marks.count, lastCount, draft),
    seal: sealOfClose(db, close),
  };
}

/** Those of the time that it covers which belong to no other Z, and its own, which were made behind its marks. */
function countsFor(db: Readable, from: number, to: number, draft: number): readonly CashCount[] {
  return [...countsBetween(db, from, to), ...countsOf(db, draft)];
}

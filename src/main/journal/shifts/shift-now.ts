import { z } from 'zod';
import { istDate } from '../../../preload/contract/ist-date';
import type { Paise } from '../../../preload/contract/money';
import type { CashCount } from '../../../preload/contract/shift/cash-count';
import type { ThreeWay } from '../../../preload/contract/shift/close-figures';
import type { CloseDraft, ShiftNow, XReport } from '../../../preload/contract/shift/shift';
import { readRow, timeColumn } from '../database/column-types';
import type { Readable } from '../database/handles';
import { mustCountAgain, openDraft, putApart, type Draft } from './close-draft';
import { epochNow } from './epochs';
import { expectedCash } from './expected-cash';
import { threeWay } from './finish-close';
import { isNoteNeeded } from './is-note-needed';
import { lastEnd, marksNow } from './marks';
import { notClosed } from './not-closed';
import { periodFigures, upiIn } from './period-figures';
import { openAtLastClose } from './read-closes';
import { isShiftNoteNeeded } from './shift-count';
import { openShift } from './shifts';

/** By what a close is judged. `run`: names this run of Galla; `noteAbovePaise`: a count that is off by more wants a note. */
export interface Judging {
  readonly run: string;
  readonly noteAbovePaise: Paise;
}

const lastSchema = z.object({
  counter: z.string(),
  epoch: z.int(),
  n: z.int(),
  at: timeColumn,
  istDate: z.string(),
});

/** Where the shop's day stands, but for what its owner requires. `now` in UTC milliseconds. */
export function shiftNow(db: Readable, now: number, judging: Judging): Omit<ShiftNow, 'shiftRequired'> {
  const last = db.one(
    'SELECT counter, epoch, n, at, ist_date AS istDate FROM closes ORDER BY close DESC LIMIT 1',
  );
  return {
    ...epochNow(db),
    shift: openShift(db),
    draft: closeDraft(db, judging),
    notClosed: notClosed(db, istDate(now)),
    lastClose: last === undefined ? null : readRow(lastSchema, last),
  };
}

/** The close under way, as a screen shows it; `null`: there is none. */
export function closeDraft(db: Readable, judging: Judging): CloseDraft | null {
  const open = openDraft(db);
  return open === null ? null : shown(db, open, judging);
}

/** The close under way, and all that it compares; `null`: there is none, or it is not counted. */
export function comparison(
  db: Readable,
  judging: Judging,
): { readonly draft: CloseDraft; readonly figures: ThreeWay } | null {
  const open = openDraft(db);
  if (open === null || open.of !== 'close' || open.holds === null) return null;
  return { draft: shown(db, open, judging), figures: threeWay(db, open, open.holds) };
}

/** X: what happened since the last Z. `now` in UTC milliseconds. */
export function xReport(db: Readable, now: number): XReport {
  const end = lastEnd(db);
  const to = marksNow(db);
  const period = periodFigures(db, { from: end.marks, to, closedBy: end.closedBy }, openAtLastClose(db));
  return {
    since: end.at,
    at: now,
    expectedPaise: expectedCash(db, to.move),
    upiPaise: upiIn(period),
    period,
  };
}

/** Whether a shift is open: without one a shop may not sell where its owner requires one. */
export function isShiftOpen(db: Readable): boolean {
  return openShift(db) !== null;
}

function shown(db: Readable, open: Draft, { run, noteAbovePaise }: Judging): CloseDraft {
  const { draft, of, begunAt, istDate: day, by, asked, isBlind, step, counts, holds } = open;
  return {
    draft,
    of,
    begunAt,
    istDate: day,
    by,
    asked,
    isBlind,
    step,
    countAgain: mustCountAgain(db, open, run),
    putApartPaise: putApart(db, open),
    counts,
    noteNeeded: holds !== null && isNeeded(db, open, holds, noteAbovePaise),
  };
}

function isNeeded(db: Readable, open: Draft, holds: CashCount, noteAbovePaise: Paise): boolean {
  return open.of === 'close'
    ? isNoteNeeded(holds, noteAbovePaise)
    : isShiftNoteNeeded(db, open, holds, noteAbovePaise);
}

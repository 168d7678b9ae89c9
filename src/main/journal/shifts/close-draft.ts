import { z } from 'zod';
import type { PersonId } from '../../../preload/contract/ids';
import { istDate } from '../../../preload/contract/ist-date';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import type { SignedPaise } from '../../../preload/contract/money-moves/move';
import type { Paise } from '../../../preload/contract/money';
import type { CashCount } from '../../../preload/contract/shift/cash-count';
import { askedBeforeSchema } from '../../../preload/contract/shift/close-figures-schemas';
import {
  countedFor,
  type AskedBefore,
  type CloseStep,
  type CountedFor,
} from '../../../preload/contract/shift/shift';
import type { SignedTime } from '../../recharge/state/moment';
import { newestMove } from '../books/book-move';
import { personIdColumn, readJson, readRow, readRows, timeColumn } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { insertRow } from '../rows/column-names';
import { countsNumbered } from './cash-counts';
import { epochNow } from './epochs';
import { runningCash } from './expected-cash';
import { marksSchema } from './marks';

/** Where a count begins anew: what it covers, the newest move then, and the run of Galla and the epoch in which it was. */
const footingSchema = z.object({ marks: marksSchema, seen: z.int(), run: z.string(), epoch: z.int() });
export type Footing = z.infer<typeof footingSchema>;

/** What one entry of a close says. */
const entrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('begun'),
    of: z.enum(countedFor).default('close'),
    istDate: z.string(),
    asked: askedBeforeSchema,
    footing: footingSchema,
    // Of an older Galla: nothing says what it was then, and nobody is told of a count that it was blind.
    isBlind: z.boolean().default(false),
  }),
  /** `anew`: the counts before do not hold any more. */
  z.object({ kind: z.literal('resumed'), footing: footingSchema, anew: z.boolean() }),
  // `notVerified`: no PIN was looked at for whoever counted. An older Galla did not keep it.
  z.object({ kind: z.literal('counted'), count: z.int(), notVerified: z.boolean().default(false) }),
  z.object({ kind: z.literal('compared'), upiTold: paiseSchema.nullable() }),
  z.object({ kind: z.literal('finished') }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type CloseEntry = z.infer<typeof entrySchema>;

/** A close, or a count for a shift, as its entries tell it. */
export interface Draft {
  readonly draft: number;
  readonly of: CountedFor;
  readonly begunAt: number;
  readonly istDate: string;
  readonly by: PersonId | null;
  readonly allowedBy: PersonId | null;
  readonly asked: AskedBefore;
  /**
   * SECURITY: whether whoever counts is told before what should be there, as the owner had set it when the count was begun:
   * what is set in the middle of it holds for the next one.
   */
  readonly isBlind: boolean;
  readonly step: CloseStep;
  readonly footing: Footing;
  /** All of its counts, the oldest first. */
  readonly counts: readonly CashCount[];
  /** The one that holds; `null`: the drawer has to be counted. */
  readonly holds: CashCount | null;
  /** No PIN was looked at for whoever made it. */
  readonly holdsNotVerified: boolean;
  readonly upiTold: Paise | null;
  readonly isOver: boolean;
}

const rowSchema = z.object({
  seq: z.int(),
  at: timeColumn,
  by: personIdColumn.nullable(),
  allowedBy: personIdColumn.nullable(),
  kind: z.string(),
  entry: z.string(),
});

/** Appends an entry to a close; `null`: it is the first, and names it. Answers which close that is. */
export function appendEntry(
  db: Writable,
  draft: number | null,
  { kind, ...entry }: CloseEntry,
  { at, by, allowedBy }: SignedTime,
): number {
  const { seq } = readRow(
    z.object({ seq: z.int() }),
    db.one('SELECT ifnull(max(seq), 0) + 1 AS seq FROM close_entries'),
  );
  const of = draft ?? seq;
  insertRow(db, 'close_entries', { seq, draft: of, kind, entry: JSON.stringify(entry), at, by, allowedBy });
  return of;
}

/** What is under way; `null`: nothing is. */
export function openDraft(db: Readable): Draft | null {
  const row = db.one('SELECT draft FROM close_entries ORDER BY seq DESC LIMIT 1');
  if (row === undefined) return null;
  const draft = draftOf(db, readRow(z.object({ draft: z.int() }), row).draft);
  return draft.isOver ? null : draft;
}

/** The same, where it is this one, and of this kind. */
export function openDraftOf(db: Readable, draft: number, kind: 'close' | 'shift'): Draft | null {
  const open = openDraft(db);
  return open?.draft === draft && (open.of === 'close') === (kind === 'close') ? open : null;
}

/** Why nothing else is begun while it is under way. */
export function underWay({ of }: Draft): 'close_under_way' | 'count_under_way' {
  return of === 'close' ? 'close_under_way' : 'count_under_way';
}

/** A close by its number. @throws UnreadableRow for a number that names none. */
export function draftOf(db: Readable, draft: number): Draft {
  const rows = readRows(
    rowSchema,
    db.all(
      `SELECT seq, at, by, allowed_by AS allowedBy, kind, entry FROM close_entries WHERE draft = @draft ORDER BY seq`,
      { draft },
    ),
  );
  const [beginning, ...rest] = rows.map(({ kind, entry }) => readEntry(kind, entry));
  const [first] = rows;
  if (first === undefined || beginning?.kind !== 'begun')
    throw new Error('a close begins with its beginning');
  const { of, istDate: day, asked, footing, isBlind } = beginning;
  const counts = countsNumbered(
    db,
    rest.flatMap((entry) => (entry.kind === 'counted' ? [entry.count] : [])),
  );
  const { at: begunAt, by, allowedBy } = first;
  const begun: Draft = {
    draft,
    of,
    begunAt,
    istDate: day,
    by,
    allowedBy,
    asked,
    isBlind,
    step: 'count',
    footing,
    counts,
    holds: null,
    holdsNotVerified: false,
    upiTold: null,
    isOver: false,
  };
  return rest.reduce(afterEntry, begun);
}

function readEntry(kind: string, entry: string): CloseEntry {
  const said = readJson(z.looseObject({}), entry);
  return readRow(entrySchema, { ...said, kind });
}

function afterEntry(so: Draft, entry: CloseEntry): Draft {
  switch (entry.kind) {
    case 'begun':
      return so;
    case 'resumed':
      return entry.anew
        ? { ...so, footing: entry.footing, step: 'count', holds: null, upiTold: null }
        : { ...so, footing: entry.footing };
    case 'counted': {
      const holds = so.counts.find(({ count }) => count === entry.count) ?? null;
      const { notVerified: holdsNotVerified } = entry;
      return { ...so, holds, holdsNotVerified, step: so.step === 'count' ? afterCount(so) : so.step };
    }
    case 'compared':
      return { ...so, upiTold: entry.upiTold, step: 'finish' };
    case 'finished':
    case 'cancelled':
      return { ...so, isOver: true };
  }
}

/** What a shift begins with is held against nothing but the drawer. */
function afterCount({ of }: Draft): CloseStep {
  return of === 'close' ? 'compare' : 'finish';
}

/**
 * Whether the count has to begin anew: Galla was stopped since, and money moved since the count began, so that nobody knows
 * what lies apart; or an older journal was put back, which knows less than the drawer.
 */
export function mustCountAgain(db: Readable, { footing }: Draft, run: string): boolean {
  if (footing.epoch !== epochNow(db).epoch) return true;
  return footing.run !== run && newestMove(db).seq > footing.seen;
}

/** The cash of what moved since the count began. */
export function putApart(db: Readable, { footing }: Draft): SignedPaise {
  return newestMove(db).cashAfter - runningCash(db, footing.marks.move);
}

/** The day of a close that was begun for an earlier one, else `null`. One that ran over midnight belongs to the day of its beginning. */
export function earlierDay({ istDate: day, begunAt }: Draft): string | null {
  return day === istDate(begunAt) ? null : day;
}

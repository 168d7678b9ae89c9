import { istDate } from '../../../preload/contract/ist-date';
import type { Paise } from '../../../preload/contract/money';
import { saysSomething } from '../../../preload/contract/rules/says-something';
import type { CashCount } from '../../../preload/contract/shift/cash-count';
import type { CountedFor } from '../../../preload/contract/shift/shift';
import type { Actor, SignedTime } from '../../recharge/state/moment';
import { bookMove } from '../books/book-move';
import type { Readable, Writable } from '../database/handles';
import { once } from '../rows/noted-requests';
import { asNotVerified } from '../rows/not-verified';
import { insertCount, type Counted } from './cash-counts';
import { appendEntry, mustCountAgain, openDraft, openDraftOf, underWay, type Draft } from './close-draft';
import { footingFor, isCountBlind } from './close-steps';
import { runningCash } from './expected-cash';
import { isNoteNeeded } from './is-note-needed';
import { insertShift, offWithoutAWord, openShift } from './shifts';

/** How a count for a shift is begun. `run`: names this run of Galla. */
export interface CountBeginning {
  readonly of: Exclude<CountedFor, 'close'>;
  readonly isBlind: boolean;
  readonly run: string;
}

/** Begins to count for a shift and fixes the last move: what moves from now on belongs to the next shift. */
export function beginCount(
  db: Writable,
  { of, isBlind, run }: CountBeginning,
  time: SignedTime,
  requestId: string,
): 'done' | 'shift_already_open' | 'no_shift' | 'close_under_way' | 'count_under_way' | 'already_recorded' {
  return once(db, { requestId, asked: { count: of } }, time.at, () => {
    const open = openDraft(db);
    if (open !== null) return underWay(open);
    if ((openShift(db) === null) !== (of === 'opening')) {
      return of === 'opening' ? 'shift_already_open' : 'no_shift';
    }
    const footing = footingFor(db, null, run);
    const asked = { kind: 'skipped' } as const;
    appendEntry(db, null, { kind: 'begun', of, istDate: istDate(time.at), asked, footing, isBlind }, time);
    return 'done';
  });
}

/** What a step of a count for a shift is judged by. */
interface Step {
  readonly draft: number;
  readonly run: string;
  /** A count that is off by more wants a note. */
  readonly noteAbovePaise: Paise;
}

/**
 * Writes a count for a shift, which begins with it. SECURITY: where it is off by so much that somebody has to say why, it is
 * written all the same, and books nothing before that is said: a count that was only refused could be guessed at until it fits.
 */
export function countForShift(
  db: Writable,
  { counted, ...step }: Step & { readonly counted: Counted },
  time: SignedTime,
  requestId: string,
): 'done' | 'close_over' | 'count_again' | 'already_recorded' {
  const { draft, run, noteAbovePaise } = step;
  return once(db, { requestId, asked: { draft, pieces: counted.pieces } }, time.at, () => {
    const open = openDraftOf(db, draft, 'shift');
    if (open === null || open.of === 'close') return 'close_over';
    if (mustCountAgain(db, open, run)) return 'count_again';
    const lastMove = open.footing.marks.move;
    const of = { kind: open.of, draft: null, lastMove, isBlind: isCountBlind(db, open, time) };
    const count = insertCount(db, counted, of, time);
    const notVerified = time.notVerified === true;
    appendEntry(db, draft, { kind: 'counted', count: count.count, notVerified }, time);
    if (!isShiftNoteNeeded(db, open, count, noteAbovePaise))
      begin(db, open, { count, countedBy: time, note: null }, time, requestId);
    return 'done';
  });
}

/** Begins the shift with the count that holds, and with why it is off. */
export function noteCount(
  db: Writable,
  { note, ...step }: Step & { readonly note: string },
  time: SignedTime,
  requestId: string,
): 'done' | 'close_over' | 'count_again' | 'count_first' | 'note_needed' | 'already_recorded' {
  const { draft, run, noteAbovePaise } = step;
  return once(db, { requestId, asked: { draft, note } }, time.at, () => {
    const open = openDraftOf(db, draft, 'shift');
    if (open === null) return 'close_over';
    if (mustCountAgain(db, open, run)) return 'count_again';
    const { holds } = open;
    if (holds === null) return 'count_first';
    if (isShiftNoteNeeded(db, open, holds, noteAbovePaise) && !saysSomething(note)) return 'note_needed';
    const { by, allowedBy } = holds;
    const countedBy = { by, allowedBy, ...asNotVerified(open.holdsNotVerified) };
    begin(db, open, { count: holds, countedBy, note: note.trim() }, time, requestId);
    return 'done';
  });
}

/**
 * The same for a count that begins a shift. What lies in a drawer of which the ledger knows nothing yet is over by nothing: it
 * is what the shop begins with. SECURITY: what the shifts before were off by without a word counts with it: a shop may hand
 * over as often as it likes, and would miss any sum in pieces that are small enough.
 */
export function isShiftNoteNeeded(
  db: Readable,
  { footing }: Draft,
  count: CashCount,
  noteAbovePaise: Paise,
): boolean {
  if (footing.marks.move === 0 || count.differencePaise === null) return false;
  const differencePaise = count.differencePaise + offWithoutAWord(db);
  return isNoteNeeded(count, noteAbovePaise) || isNoteNeeded({ differencePaise }, noteAbovePaise);
}

/** What a shift is begun with. */
interface Begun {
  readonly count: CashCount;
  readonly countedBy: Actor;
  /** Why it is off; it is signed as the end of the draft is. */
  readonly note: string | null;
}

/**
 * SECURITY: what is missing is booked, and the shift begun, under the name of whoever counted, whoever writes why: else a
 * shortage would stand under the name of somebody who never saw the drawer.
 */
function begin(
  db: Writable,
  { draft, footing }: Draft,
  { count: { count, sumPaise }, countedBy, note }: Begun,
  time: SignedTime,
  requestId: string,
): void {
  const { move: lastMove } = footing.marks;
  const counted = { ...countedBy, at: time.at };
  // What moved while it was counted lies apart: it is no part of the count.
  const difference = sumPaise - runningCash(db, lastMove);
  bookMove(db, { kind: 'counted', way: 'cash', paise: difference, requestId }, counted);
  insertShift(db, { count, lastMove, note: note === '' ? null : note }, counted);
  appendEntry(db, draft, { kind: 'finished' }, time);
}

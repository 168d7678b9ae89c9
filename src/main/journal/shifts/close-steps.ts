import type { Paise } from '../../../preload/contract/money';
import { istDate } from '../../../preload/contract/ist-date';
import type { AskedBefore } from '../../../preload/contract/shift/shift';
import type { SignedTime } from '../../recharge/state/moment';
import { newestMove } from '../books/book-move';
import type { Readable, Writable } from '../database/handles';
import { once } from '../rows/noted-requests';
import { insertCount, wasCountedSinceClose, type Counted } from './cash-counts';
import {
  appendEntry,
  earlierDay,
  mustCountAgain,
  openDraft,
  openDraftOf,
  underWay,
  type Draft,
  type Footing,
} from './close-draft';
import { epochNow } from './epochs';
import { lastEnd, marksNow, marksUpTo } from './marks';
import { isNotClosed } from './not-closed';

/** How a close is begun. */
export interface Beginning {
  /** An earlier Indian day; `null`: up to now. */
  readonly day: string | null;
  readonly asked: AskedBefore;
  /** Whether what should be there is kept from whoever counts until they have written it. */
  readonly isBlind: boolean;
  /** Names this run of Galla: a close of another one was stopped. */
  readonly run: string;
}

/** A close, or a count for a shift. SECURITY: who may go on with the one may not with the other. */
export interface DraftNamed {
  readonly draft: number;
  readonly kind: 'close' | 'shift';
}

/** Begins a close and fixes what it covers: what moves from now on belongs to the next one. One at a time. */
export function beginClose(
  db: Writable,
  { day, asked, isBlind, run }: Beginning,
  time: SignedTime,
  requestId: string,
): 'done' | 'close_under_way' | 'count_under_way' | 'day_not_open' | 'already_recorded' {
  return once(db, { requestId, asked: { close: day } }, time.at, () => {
    const open = openDraft(db);
    if (open !== null) return underWay(open);
    if (day !== null && !isNotClosed(db, day, istDate(time.at))) return 'day_not_open';
    const footing = footingFor(db, day, run);
    const istDay = day ?? istDate(time.at);
    appendEntry(db, null, { kind: 'begun', of: 'close', istDate: istDay, asked, footing, isBlind }, time);
    return 'done';
  });
}

/** Takes up what was left. Where its count does not hold any more, it begins anew from here. */
export function resumeDraft(
  db: Writable,
  { draft, kind, run }: DraftNamed & { readonly run: string },
  time: SignedTime,
): 'done' | 'close_over' {
  return db.immediate(() => {
    const open = openDraftOf(db, draft, kind);
    if (open === null) return 'close_over';
    const anew = mustCountAgain(db, open, run);
    if (!anew && open.footing.run === run) return 'done';
    const footing = anew ? footingFor(db, earlierDay(open), run) : { ...open.footing, run };
    appendEntry(db, draft, { kind: 'resumed', footing, anew }, time);
    return 'done';
  });
}

/** A count on its way into a close. */
export interface CloseCount {
  readonly draft: number;
  readonly counted: Counted;
  /** Whether this is a count beside one that holds. */
  readonly again: boolean;
  readonly run: string;
}

/** Writes a count of a close. It books nothing: the one that holds when the Z is written does. */
export function countClose(
  db: Writable,
  { draft, counted, again, run }: CloseCount,
  time: SignedTime,
  requestId: string,
): 'done' | 'close_over' | 'count_again' | 'count_first' | 'already_recorded' {
  return once(db, { requestId, asked: { draft, again, pieces: counted.pieces } }, time.at, () => {
    const open = openDraftOf(db, draft, 'close');
    if (open === null) return 'close_over';
    if (mustCountAgain(db, open, run)) return 'count_again';
    if (again && open.holds === null) return 'count_first';
    const { count } = insertCount(
      db,
      counted,
      {
        kind: open.counts.length === 0 ? 'closing' : 'recount',
        draft,
        lastMove: open.footing.marks.move,
        isBlind: isCountBlind(db, open, time),
      },
      time,
    );
    appendEntry(db, draft, { kind: 'counted', count, notVerified: time.notVerified === true }, time);
    return 'done';
  });
}

/**
 * Whether whoever counts was not told before. Of a second count they know what the first should have been, also where that one
 * was called off; and only from whoever began it is it kept.
 */
export function isCountBlind(db: Readable, open: Draft, { by }: SignedTime): boolean {
  return open.isBlind && !wasCountedSinceClose(db) && (open.by === null || open.by === by);
}

/** Notes what the bank's app says, beside the figures that were shown. `upiTold`: `null`: nobody looked. */
export function compareClose(
  db: Writable,
  { draft, upiTold, run }: { readonly draft: number; readonly upiTold: Paise | null; readonly run: string },
  time: SignedTime,
): 'done' | 'close_over' | 'count_again' | 'count_first' {
  return db.immediate(() => {
    const open = openDraftOf(db, draft, 'close');
    if (open === null) return 'close_over';
    if (mustCountAgain(db, open, run)) return 'count_again';
    if (open.holds === null) return 'count_first';
    if (open.step === 'finish' && open.upiTold === upiTold) return 'done';
    appendEntry(db, draft, { kind: 'compared', upiTold }, time);
    return 'done';
  });
}

/** Calls it off. Its counts stay written. */
export function cancelDraft(
  db: Writable,
  { draft, kind }: DraftNamed,
  time: SignedTime,
): 'done' | 'close_over' {
  return db.immediate(() => {
    if (openDraftOf(db, draft, kind) === null) return 'close_over';
    appendEntry(db, draft, { kind: 'cancelled' }, time);
    return 'done';
  });
}

/** Where a count begins: up to the end of an earlier day, or (`null`) with the newest move. */
export function footingFor(db: Readable, day: string | null, run: string): Footing {
  const marks = day === null ? marksNow(db) : marksUpTo(db, day, lastEnd(db));
  return { marks, seen: newestMove(db).seq, run, epoch: epochNow(db).epoch };
}

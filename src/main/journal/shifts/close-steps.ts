import type { Paise } from '../../../preload/contract/money';
import { istDate } from '../../../preload/contract/ist-date';
import type { AskedBefore } from '../../../preload/contract/shift/shift';
import type { SignedTime } from '../../recharge/state/moment';
import { newestMove } from '../books/book-move';
import type { Writable } from '../database/handles';
import { keepNoted, notedBefore } from '../rows/noted-requests';
import { insertCount, wasCountedSinceClose, type Counted } from './cash-counts';
import { appendEntry, earlierDay, mustCountAgain, openDraft, type Footing } from './close-draft';
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

/** Begins a close and fixes what it covers: what moves from now on belongs to the next one. One at a time. */
export function beginClose(
  db: Writable,
  { day, asked, isBlind, run }: Beginning,
  time: SignedTime,
  requestId: string,
): 'done' | 'close_under_way' | 'day_not_open' | 'already_recorded' {
  return db.immediate(() => {
    const request = { requestId, asked: { close: day } };
    const before = notedBefore(db, request);
    if (before.kind !== 'new') return before.kind === 'noted' ? 'done' : 'already_recorded';
    if (openDraft(db) !== null) return 'close_under_way';
    if (day !== null && !isNotClosed(db, day, istDate(time.at))) return 'day_not_open';
    const footing = footingFor(db, day, run);
    const istDay = day ?? istDate(time.at);
    appendEntry(db, null, { kind: 'begun', istDate: istDay, asked, footing, isBlind }, time);
    keepNoted(db, request, time.at);
    return 'done';
  });
}

/** Takes up a close that was left. Where its count does not hold any more, it begins anew from here. */
export function resumeClose(
  db: Writable,
  draft: number,
  run: string,
  time: SignedTime,
): 'done' | 'close_over' {
  return db.immediate(() => {
    const open = openDraft(db);
    if (open?.draft !== draft) return 'close_over';
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
  return db.immediate(() => {
    const request = { requestId, asked: { draft, again, pieces: counted.pieces } };
    const before = notedBefore(db, request);
    if (before.kind !== 'new') return before.kind === 'noted' ? 'done' : 'already_recorded';
    const open = openDraft(db);
    if (open?.draft !== draft) return 'close_over';
    if (mustCountAgain(db, open, run)) return 'count_again';
    if (again && open.holds === null) return 'count_first';
    const { count } = insertCount(
      db,
      counted,
      {
        kind: open.counts.length === 0 ? 'closing' : 'recount',
        draft,
        lastMove: open.footing.marks.move,
        // Of a second one whoever counts knows what the first should have been, also where that close was called off; and
        // only from whoever began the close is it kept.
        isBlind: open.isBlind && !wasCountedSinceClose(db) && (open.by === null || open.by === time.by),
      },
      time,
    );
    appendEntry(db, draft, { kind: 'counted', count }, time);
    keepNoted(db, request, time.at);
    return 'done';
  });
}

/** Notes what the bank's app says, beside the figures that were shown. `upiTold`: `null`: nobody looked. */
export function compareClose(
  db: Writable,
  { draft, upiTold, run }: { readonly draft: number; readonly upiTold: Paise | null; readonly run: string },
  time: SignedTime,
): 'done' | 'close_over' | 'count_again' | 'count_first' {
  return db.immediate(() => {
    const open = openDraft(db);
    if (open?.draft !== draft) return 'close_over';
    if (mustCountAgain(db, open, run)) return 'count_again';
    if (open.holds === null) return 'count_first';
    if (open.step === 'finish' && open.upiTold === upiTold) return 'done';
    appendEntry(db, draft, { kind: 'compared', upiTold }, time);
    return 'done';
  });
}

/** Calls a close off. Its counts stay written. */
export function cancelClose(db: Writable, draft: number, time: SignedTime): 'done' | 'close_over' {
  return db.immediate(() => {
    if (openDraft(db)?.draft !== draft) return 'close_over';
    appendEntry(db, draft, { kind: 'cancelled' }, time);
    return 'done';
  });
}

function footingFor(db: Writable, day: string | null, run: string): Footing {
  const marks = day === null ? marksNow(db) : marksUpTo(db, day, lastEnd(db));
  return { marks, seen: newestMove(db).seq, run, epoch: epochNow(db).epoch };
}

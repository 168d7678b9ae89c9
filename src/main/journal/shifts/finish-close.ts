import { paise, type Paise } from '../../../preload/contract/money';
import type { CashCount } from '../../../preload/contract/shift/cash-count';
import type { ThreeWay } from '../../../preload/contract/shift/close-figures';
import { saysSomething } from '../../../preload/contract/rules/says-something';
import type { SignedTime } from '../../recharge/state/moment';
import { bookMove } from '../books/book-move';
import type { Readable, Writable } from '../database/handles';
import { insertRow } from '../rows/column-names';
import { once } from '../rows/noted-requests';
import { appendEntry, earlierDay, mustCountAgain, openDraftOf, putApart, type Draft } from './close-draft';
import { epochNow, lastN } from './epochs';
import { runningCash } from './expected-cash';
import { lastEnd } from './marks';
import { isNoteNeeded } from './is-note-needed';
import { periodFigures, upiIn } from './period-figures';
import { openAtLastClose } from './read-closes';
import { openShift } from './shifts';

/** How a close is brought to its end. */
export interface Ending {
  readonly draft: number;
  readonly note: string;
  readonly takenOutPaise: Paise;
  /** A count that is off by more wants a note. */
  readonly noteAbovePaise: Paise;
  readonly run: string;
}

/** Why no Z is written. */
export type NotFinished =
  'close_over' | 'count_again' | 'count_first' | 'note_needed' | 'more_than_counted' | 'already_recorded';

/** What a close compares: everything up to its marks, beside the count that holds. */
export function threeWay(db: Readable, { footing, upiTold }: Draft, holds: CashCount): ThreeWay {
  const end = lastEnd(db);
  const span = { from: end.marks, to: footing.marks, closedBy: end.closedBy };
  const period = periodFigures(db, span, openAtLastClose(db));
  const moved = upiIn(period);
  return {
    drawer: {
      startPaise: end.floatPaise,
      expectedPaise: holds.expectedPaise,
      countedPaise: holds.sumPaise,
      differencePaise: holds.differencePaise,
    },
    upi: {
      movedPaise: moved,
      toldPaise: upiTold,
      differencePaise: upiTold === null ? null : upiTold - moved,
    },
    period,
  };
}

/**
 * Writes the Z, books what the drawer was over or short and what was taken out of it, and ends the shift: all of it in one
 * transaction. A request that was noted before writes nothing more.
 */
export function finishClose(
  db: Writable,
  ending: Ending,
  time: SignedTime,
  requestId: string,
): 'done' | NotFinished {
  const { draft, note, takenOutPaise } = ending;
  return once(db, { requestId, asked: { finish: draft, note, takenOutPaise } }, time.at, () => {
    const open = openDraftOf(db, draft, 'close');
    if (open === null) return 'close_over';
    if (mustCountAgain(db, open, ending.run)) return 'count_again';
    const { holds } = open;
    if (holds === null) return 'count_first';
    if (takenOutPaise > holds.sumPaise) return 'more_than_counted';
    if (isNoteNeeded(holds, ending.noteAbovePaise) && !saysSomething(note)) return 'note_needed';
    write(db, open, holds, ending, time, requestId);
    return 'done';
  });
}

function write(
  db: Writable,
  open: Draft,
  holds: CashCount,
  { note, takenOutPaise }: Ending,
  time: SignedTime,
  requestId: string,
): void {
  const { draft, footing, istDate, begunAt, asked } = open;
  const { marks } = footing;
  const figures = threeWay(db, open, holds);
  const putApartPaise = putApart(db, open);
  const difference = holds.sumPaise - runningCash(db, marks.move);
  const way = 'cash';
  const counted = bookMove(db, { kind: 'counted', way, paise: difference, requestId }, time);
  if (takenOutPaise > 0)
    bookMove(db, { kind: 'taken_out', way, paise: 0 - takenOutPaise, requestId, leg: 1 }, time);
  const epoch = epochNow(db);
  const shift = openShift(db);
  const { at, by, allowedBy } = time;
  insertRow(db, 'closes', {
    ...epoch,
    n: lastN(db, epoch) + 1,
    draft,
    // Where an earlier day is closed late, a shift of a later one goes on.
    shift: shift === null || (earlierDay(open) !== null && shift.istDate > istDate) ? null : shift.shift,
    count: holds.count,
    lastMove: marks.move,
    lastRow: marks.row,
    lastEvent: marks.event,
    lastBalance: marks.balance,
    lastWallet: marks.wallet,
    lastPractice: marks.practice,
    lastCount: marks.count,
    countedMove: counted.seq,
    asked: JSON.stringify(asked),
    figures: JSON.stringify(figures),
    note: note.trim(),
    takenOutPaise,
    floatPaise: paise(holds.sumPaise - takenOutPaise),
    putApartPaise,
    soldPaise: figures.period.sales.byState.success.amountPaise,
    istDate,
    begunAt,
    at,
    by,
    allowedBy,
  });
  appendEntry(db, draft, { kind: 'finished' }, time);
}

import { DAY, HOUR, MINUTE, SECOND } from './spans';

/**
 * The schedule of the design, written down a second time for the judge, who must not trust the one that is judged:
 * the first check 45 s after sending, then 1, 2, 5, 10, 30 min, then hourly to 48 h, then daily for 7 days. What was
 * refused is asked after 60 s; where the refusal may be none, at 1, 5, 15, 60 and 180 min. A question without a word spends none
 * of these, is asked again by the same gaps, two hours and then half a day apart, and there are nine at most. Gaps may be a tenth longer.
 */
export interface Asking {
  readonly kind: 'open' | 'refused' | 'doubtful';
  /** When it was sent, or when its present round of questions began. All times true, UTC milliseconds. */
  readonly sentAt: number;
  readonly roundAt: number;
  /** Questions of this round. */
  readonly asked: number;
  /** Those of them that brought no word. */
  readonly unanswered: number;
  readonly lastAskedAt: number;
  /** The last answer before that; `null`: there was none. */
  readonly askedBeforeAt: number | null;
  /** Made while this computer's clock was wrong: its age is not known, so spans of days are a little longer. */
  readonly madeUnderWrongClock: boolean;
}

/** When the next question is due at the earliest; `null`: the schedule has no more. */
export function soonest(row: Asking): number | null {
  return planned(row, 0)?.at ?? null;
}

/** When it is due at the latest, with all that chance may add; `null`: it need not come. */
export function latest(row: Asking): number | null {
  const plan = planned(row, row.madeUnderWrongClock ? DAY : 0);
  if (plan === null || (row.kind === 'open' && row.lastAskedAt - row.sentAt >= DAILY_UNTIL)) return null;
  return plan.at + plan.gap * 0.1;
}

const HOURLY_UNTIL = 2 * DAY;
const DAILY_UNTIL = 9 * DAY;
const AFTER_SENDING = 45 * SECOND;
const FIRST_GAPS = [1 * MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE];
const DOUBTFUL_GAPS = [1 * MINUTE, 4 * MINUTE, 10 * MINUTE, 45 * MINUTE, 120 * MINUTE];

interface Planned {
  readonly at: number;
  readonly gap: number;
}

/** `older`: by how much a row may be taken to be older than it is. */
function planned(row: Asking, older: number): Planned | null {
  const last = row.asked === 0 ? row.roundAt : row.lastAskedAt;
  if (row.kind !== 'open') {
    const gaps = row.kind === 'refused' ? [1 * MINUTE] : DOUBTFUL_GAPS;
    const gap = gaps[row.asked - row.unanswered];
    if (gap === undefined || row.unanswered > 8) return null;
    return later(
      last,
      row.unanswered === 0 ? gap : Math.max(gap, [...DOUBTFUL_GAPS, 2 * HOUR][row.asked] ?? 12 * HOUR),
    );
  }
  if (row.asked === 0) return { at: Math.max(row.sentAt + AFTER_SENDING, row.roundAt), gap: 0 };
  return later(last, FIRST_GAPS[row.asked - 1] ?? gapByAge(row, older));
}

function later(from: number, gap: number | undefined): Planned | null {
  return gap === undefined ? null : { at: from + gap, gap };
}

function gapByAge(
  { sentAt, lastAskedAt, askedBeforeAt, madeUnderWrongClock }: Asking,
  older: number,
): number | undefined {
  const age = (time: number) => (time - sentAt + older) / (madeUnderWrongClock && older === 0 ? 1.2 : 1);
  if (age(lastAskedAt) < HOURLY_UNTIL) return HOUR;
  // Two looks at the clock have to agree that it is over: the clock may have been wrong at one.
  const isOver = askedBeforeAt !== null && age(askedBeforeAt) >= DAILY_UNTIL - 1.1 * DAY;
  return age(lastAskedAt) >= DAILY_UNTIL && isOver ? undefined : DAY;
}

import type { OlderRules } from './next';
import type { Status } from './status';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The first check comes this long after sending, or when the request has ended, whichever is later. */
const FIRST_CHECK_MS = 45 * SECOND;
/** A failed row is asked once, this long after it failed: a late flip is rare and worth one question. */
const FAILED_CHECK_MS = 60 * SECOND;
/** Where the refusal may be none it is asked at 1, 5, 15, 60 and 180 min: the gaps between these. */
const DOUBTFUL_GAPS_MS = [1, 4, 10, 45, 120].map((minutes) => minutes * MINUTE);
/** Where a check of a failed row brought no word it is asked again by these gaps, then half a day apart. */
const AGAIN_GAPS_MS = [...DOUBTFUL_GAPS_MS, 120 * MINUTE];
const LATE_AGAIN_MS = 12 * HOUR;
/** After more checks than this without a word a failed row is left to the day-end pass: most of two days has gone. */
const MOST_UNANSWERED = DOUBTFUL_GAPS_MS.length + 3;
/** Gaps between the first checks. */
const EARLY_GAPS_MS = [1, 2, 5, 10, 30].map((minutes) => minutes * MINUTE);
/** Hourly until this age, then daily. */
const HOURLY_UNTIL_MS = 48 * HOUR;
/** Daily for 7 days more; then a person has to look. */
const DAILY_UNTIL_MS = HOURLY_UNTIL_MS + 7 * DAY;
/** As many checks as these spans hold, for a row whose age nobody knows. */
const HOURLY_UNTIL_CHECKS = 1 + EARLY_GAPS_MS.length + HOURLY_UNTIL_MS / HOUR;
const DAILY_UNTIL_CHECKS = HOURLY_UNTIL_CHECKS + 7;
/** Gaps are stretched by up to this share, so that rows of one outage do not ask in step. */
const JITTER = 0.1;

/**
 * How far ahead a check can lie when it is planned, in milliseconds: the first, one of the early ones (up to
 * `earlyChecks` done), a later one. What lies further was
 * planned by a clock that ran ahead and was set right.
 */
export const longestWaits = {
  firstMs: stretch(FAILED_CHECK_MS, 1),
  earlyMs: stretch(Math.max(...EARLY_GAPS_MS, ...DOUBTFUL_GAPS_MS), 1),
  laterMs: stretch(DAY, 1),
  earlyChecks: EARLY_GAPS_MS.length,
} as const;

/** When a row is asked about next. `at` is UTC milliseconds; `null`: not asked by itself any more. */
export interface Plan {
  readonly at: number | null;
  readonly needsPerson: boolean;
}

/** What the plan depends on. All times UTC milliseconds. */
export interface PlanInput {
  readonly status: Status;
  readonly createdAt: number;
  readonly sentAt: number | null;
  /** When the request ended; `null` while it runs or when nobody saw the end. */
  readonly endedAt: number | null;
  /** Checks asked since the row got into a state that is asked about. */
  readonly checksDone: number;
  /** Those of them that brought no word. */
  readonly unanswered: number;
  /** When a check last had an answer; `null`: never. */
  readonly askedAt: number | null;
  readonly now: number;
  /** 0 … 1. */
  readonly jitter: number;
  /** By which rules, where they are not today's. */
  readonly rules?: OlderRules | undefined;
}

const nothing: Plan = { at: null, needsPerson: false };

/**
 * The schedule of the design: 45 s, then 1, 2, 5, 10, 30 min, hourly to 48 h, daily for 7 days, then a
 * person. Failed rows once after 60 s, five times in three hours where the refusal may be none; checks that bring no word
 * are made up for, some hours and then half a day apart. A row settled by hand is still asked, like an open one.
 */
export function planNextCheck(input: PlanInput): Plan {
  const { status } = input;
  if (status.state === 'pending' || status.state === 'unknown' || isSettled(status)) return planOpen(input);
  if (status.state !== 'failed') return nothing;
  const gap = failedGap(status.doubt === null ? [FAILED_CHECK_MS] : DOUBTFUL_GAPS_MS, input);
  return gap === null ? nothing : { at: input.now + stretch(gap, input.jitter), needsPerson: false };
}

/** `planned`: the gaps before checks that bring a word. Those that bring none spend none, but come ever later. */
function failedGap(
  planned: readonly number[],
  { checksDone, unanswered }: Pick<PlanInput, 'checksDone' | 'unanswered'>,
): number | null {
  const gap = planned[checksDone - unanswered];
  if (gap === undefined || unanswered > MOST_UNANSWERED) return null;
  return unanswered === 0 ? gap : Math.max(gap, AGAIN_GAPS_MS[checksDone] ?? LATE_AGAIN_MS);
}

function isSettled(status: Status): boolean {
  return 'by' in status && status.by === 'hand';
}

function planOpen(input: PlanInput): Plan {
  const start = input.sentAt ?? input.createdAt;
  if (input.checksDone === 0) {
    return { at: Math.max(start + FIRST_CHECK_MS, input.endedAt ?? 0), needsPerson: false };
  }
  const early = EARLY_GAPS_MS[input.checksDone - 1];
  if (early !== undefined) return { at: input.now + stretch(early, input.jitter), needsPerson: false };
  const age = input.now - start;
  const ageBefore = input.askedAt === null ? null : input.askedAt - start;
  const gap = input.rules === 0 ? gapByAge(age) : laterGap(age, ageBefore, input.checksDone);
  if (gap === null) return { at: null, needsPerson: !isSettled(input.status) };
  return { at: input.now + stretch(gap, input.jitter), needsPerson: false };
}

/**
 * `null`: no more. A row from the future (the clock ran ahead) has no age; its checks are counted instead. One look at
 * the clock ends no schedule: it may be an hour under a date of next year, and nobody would ask ever again.
 *
 * @param ageBefore how old the row was at the last answer; `null`: there was none.
 */
function laterGap(age: number, ageBefore: number | null, checksDone: number): number | null {
  if (age < 0) {
    if (checksDone < HOURLY_UNTIL_CHECKS) return HOUR;
    return checksDone < DAILY_UNTIL_CHECKS ? DAY : null;
  }
  const gap = gapByAge(age);
  const isOver = gap === null && ageBefore !== null && ageBefore >= DAILY_UNTIL_MS - longestWaits.laterMs;
  return isOver ? null : (gap ?? DAY);
}

/** What the age alone says, as it did alone in the oldest Galla. */
function gapByAge(age: number): number | null {
  if (age < HOURLY_UNTIL_MS) return HOUR;
  return age < DAILY_UNTIL_MS ? DAY : null;
}

function stretch(gapMs: number, jitter: number): number {
  return Math.round(gapMs * (1 + JITTER * jitter));
}

import type { RefId } from '../../src/preload/contract/ids';
import type { RechargeState } from '../../src/preload/contract/sale/recharge';
import type { Dealing } from '../../src/main/recharge/state/dealing';
import type { Fact, Note } from '../../src/preload/contract/sale/entries/entry-schemas';
import type { Calendar } from './calendar';
import { createCheckCounts, type CheckCounts } from './check-counts';
import { findDifferences, type Difference, type Shown } from './differences';
import type { ModelGateway } from './model-gateway';
import { aheadMs, askingOf, newStory, tell, type CountedAs, type RowStory } from './row-stories';
import type { Shop } from './shop';
import { DAY, HOUR, meet, MINUTE, SECOND, type Span } from './spans';
import { latest, soonest } from './written-plan';

/** Rules that a month is held against. */
export const rules = [
  /** A row older than a day that was neither asked nor is listed. */
  'stranded',
  /** A question that came sooner than the schedule has it. */
  'too_often',
  /** More questions in a day than the shop allows. */
  'over_the_cap',
  /** A question that waited for ten minutes more although nothing was in its way. */
  'late',
  /** The header counts fewer rows that the day's checks do not reach than there are. */
  'not_told',
  /** A row that claims something else than the gateway's book, and nobody is told or will find out. */
  'difference',
  /** A row that was asked often, and never under the day that the gateway booked it under. */
  'wrong_day',
  /** A request that went out twice, or without a row. */
  'requests',
] as const;
export type Rule = (typeof rules)[number];

/** What broke a rule, and when. */
export interface Complaint {
  readonly rule: Rule;
  readonly text: string;
}

/** Knows the design, the gateway's book, what is entered into the journal and what the shop is shown. Trusts no plan. */
export interface Judge {
  /** An entry about a row was written. */
  entered(
    refId: string,
    entry: Fact | Note | Dealing,
    state: RechargeState,
    by: 'by_hand' | 'day_end' | null,
  ): void;
  made(refId: RefId): void;
  clockWasSet(): void;
  /** Galla stands still, or its clock is wrong: nothing in this span is late. */
  excuse(span: Span): void;
  /** Looks at everything that the shop could see now. */
  inspect(shown: Shown): void;
  /** Once, at the end. */
  end(): void;
  readonly complaints: readonly Complaint[];
  readonly checks: CheckCounts;
  readonly stories: ReadonlyMap<string, RowStory>;
  /** Differences that nobody can find: the gateway changed its word after the last question that the design has. */
  readonly beyondReach: ReadonlySet<string>;
  /** Differences that were listed, found by a question or waiting for one. */
  readonly known: Readonly<Record<Exclude<Difference, 'hidden' | 'beyond_reach'>, ReadonlySet<string>>>;
}

/** What a judge is given. */
export interface JudgeParts {
  readonly gateway: ModelGateway;
  readonly shop: Shop;
  readonly calendar: Calendar;
  readonly trueNow: () => number;
  /** This computer's clock. */
  readonly wallNow: () => number;
}

/** Work between a due row and its question: other questions, a sale that goes first. */
const SLACK_MS = 15 * MINUTE;
/** So many questions name each day that there can be. */
const OFTEN = 5;
const LATE_MS = 10 * MINUTE;
/** After an outage asking is tried again within 5 min, after a refused account within an hour. */
const COMES_BACK_MS = { refused: 6 * MINUTE, silent: 6 * MINUTE, gateway_down: 0, wrong_token: 66 * MINUTE };
/** A name of what happened is enough; a month of one fault must not fill the memory. */
const MAX_COMPLAINTS = 100_000;

/** Makes a judge. */
export function createJudge(parts: JudgeParts): Judge {
  const { gateway, trueNow, wallNow } = parts;
  const stories = new Map<string, RowStory>();
  const complaints: Complaint[] = [];
  const beyondReach = new Set<string>();
  const known = { told: new Set<string>(), listed: new Set<string>(), will_be_asked: new Set<string>() };
  const checks = createCheckCounts(parts.shop.dailyCap);
  const isExcused: Span[] = [
    ...parts.calendar.troubles.map(({ kind, from, to }) => ({ from, to: to + COMES_BACK_MS[kind] })),
    ...parts.calendar.wrongClocks.map(({ from, to }) => ({ from: from - MINUTE, to: to + HOUR })),
  ];
  const strandedBefore = new Set<string>();
  const lateBefore = new Set<string>();

  function complain(rule: Rule, text: string): void {
    if (complaints.length < MAX_COMPLAINTS) complaints.push({ rule, text: `${timeText(trueNow())} ${text}` });
  }

  function asks(row: RowStory, by: 'by_hand' | 'day_end' | null): void {
    const at = trueNow();
    const over = checks.count(wallNow(), at, countedAs(row, at, by));
    if (over !== null) complain('over_the_cap', over);
    if (by === 'by_hand') {
      const pause = at - (row.lastAnsweredAt ?? 0);
      if (pause < MINUTE && !row.mayComeEarly)
        complain('too_often', `${row.refId} by hand ${inSeconds(pause)} after an answer`);
    }
    if (by !== null) return;
    const asking = askingOf(row);
    const from = asking === null ? null : soonest(asking);
    if (!row.mayComeEarly && (from === null || at < from - SECOND)) {
      const early = from === null ? 'although nothing is planned' : `${inSeconds(from - at)} early`;
      complain('too_often', `${row.refId} (${row.state}) for the ${row.asked + 1}th time ${early}`);
    }
    judgeLateness(row);
  }

  /** Says once for each question that it is late, when it comes or when somebody looks. */
  function judgeLateness(row: RowStory): void {
    const asking = askingOf(row);
    const due = asking === null ? null : latest(asking);
    const at = trueNow();
    if (due === null || row.mayComeEarly || at < due + LATE_MS) return;
    const waited = { from: due, to: at };
    if (isExcused.some((span) => meet(span, waited))) return;
    // A row that is young no more when the schedule looks has the share of old ones.
    if (checks.wereUsedUp(waited, isYoung(row, due + MINUTE) ? 'young' : 'old')) return;
    const key = `${row.refId} ${row.roundAt} ${row.asked}`;
    if (lateBefore.has(key)) return;
    lateBefore.add(key);
    complain('late', `${row.refId} (${row.state}) waits since ${timeText(due)}, with checks left`);
  }

  /** Rows that the schedule has due for longer than any work takes. */
  function overdue(): readonly { readonly row: RowStory; readonly due: number }[] {
    return [...stories.values()].flatMap((row) => {
      const asking = askingOf(row);
      const due = asking === null ? null : latest(asking);
      return due === null || due + SLACK_MS > trueNow() ? [] : [{ row, due }];
    });
  }

  function inspect(shown: Shown): void {
    const rows = overdue();
    for (const { row, due } of rows) {
      judgeLateness(row);
      // Galla counts the day from when its clock said that it asked.
      const since = Math.max(due, row.lastAskedAt + row.askedAheadMs + DAY);
      if (since + SLACK_MS > trueNow() || shown.needsYou.has(row.refId)) continue;
      // Told once for each: the same row the next day is no second fault.
      if (!strandedBefore.has(row.refId)) {
        complain('stranded', `${row.refId} (${row.state}) was asked last at ${timeText(row.lastAskedAt)}`);
      }
      strandedBefore.add(row.refId);
    }
    const isOut = checks.wereUsedUp({ from: trueNow(), to: trueNow() + 1 }, 'old');
    const notReached = rows.filter(
      ({ row }) => !isYoung(row, trueNow()) && !shown.forAPerson.has(row.refId),
    ).length;
    if (isOut && shown.isAsking && notReached > (shown.notReached ?? 0)) {
      complain(
        'not_told',
        `${notReached} rows are not reached, the header says ${shown.notReached ?? 'nothing'}`,
      );
    }
    for (const { refId, kind, text } of findDifferences({ gateway, stories, shown, now: trueNow() })) {
      if (kind === 'hidden') complain('difference', text);
      else if (kind === 'beyond_reach') beyondReach.add(refId);
      else known[kind].add(refId);
    }
  }

  function isYoung(row: RowStory, at: number): boolean {
    return at - row.createdAt < 10 * MINUTE;
  }

  function countedAs(row: RowStory, at: number, by: 'by_hand' | 'day_end' | null): CountedAs {
    return by ?? (isYoung(row, at) ? 'young' : 'old');
  }

  /** Rows that were asked often, and never under the day they are booked under. */
  function judgeDays(): void {
    const days = new Map<string, string[]>();
    for (const { refId, istDate } of gateway.questions) {
      days.set(refId, [...(days.get(refId) ?? []), istDate]);
    }
    for (const [refId, asked] of days) {
      const booked = gateway.book.get(refId)?.istDate;
      if (booked === undefined || asked.length < OFTEN || asked.includes(booked)) continue;
      complain('wrong_day', `${refId} was asked ${asked.length} times and never under ${booked}`);
    }
  }

  return {
    made(refId) {
      const at = trueNow();
      stories.set(refId, newStory(refId, at, wallNow() - at));
    },
    entered(refId, entry, state, by) {
      const row = stories.get(refId);
      if (row === undefined) return complain('requests', `${refId} was entered and never made`);
      if (entry.kind === 'status_asked') asks(row, by);
      if (entry.kind === 'status_not_asked') checks.takeBack(wallNow(), countedAs(row, row.lastAskedAt, by));
      tell(row, entry, state, trueNow());
      if (entry.kind === 'status_asked') row.askedAheadMs = aheadMs(wallNow() - trueNow());
    },
    clockWasSet() {
      for (const row of stories.values()) row.mayComeEarly = true;
    },
    excuse: (span) => void isExcused.push(span),
    inspect,
    end() {
      judgeDays();
      for (const [refId, times] of gateway.requested) {
        if (times !== 1) complain('requests', `${refId} was requested ${times} times`);
        if (!stories.has(refId)) complain('requests', `${refId} was requested and has no row`);
      }
    },
    complaints,
    checks,
    stories,
    beyondReach,
    known,
  };
}

/** `11-12 18:03` of a true time, in India. */
function timeText(time: number): string {
  return new Date(time + 5.5 * HOUR).toISOString().slice(5, 16).replace('T', ' ');
}

function inSeconds(ms: number): string {
  return `${Math.round(ms / SECOND)} s`;
}

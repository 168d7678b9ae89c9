/** Milliseconds. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Midnight in India on 12 November 2026: when every simulated month begins, in UTC milliseconds. */
export const START = Date.UTC(2026, 10, 11, 18, 30);

/** A true time: `hours` after midnight in India of the month's day 0, 1, 2 … */
export function timeOf(day: number, hours: number): number {
  return START + day * DAY + hours * HOUR;
}

/** A span of true time, `from` included, `to` not. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether a time lies in a span. */
export function isIn({ from, to }: Span, time: number): boolean {
  return time >= from && time < to;
}

/** Whether two spans share a moment. */
export function meet(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

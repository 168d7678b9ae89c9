import { toAsciiDigits } from '../../../preload/contract/money';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The date `days` later (or earlier, when negative). `date` is a `YYYY-MM-DD` that {@link isDay} accepts. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whether a text is a day of the calendar, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** A day as it is typed and read in India: `22-11-2026`. */
export function typeDay(date: string): string {
  return date.split('-').toReversed().join('-');
}

/**
 * Reads a day as typed: day, month and year with any of `-/. ` between, the year in two digits or four.
 * `null` when it is no day of the calendar.
 */
export function readDay(typed: string): string | null {
  const parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})$/.exec(toAsciiDigits(typed).trim());
  const [day = '', month = '', year = ''] = parts?.slice(1) ?? [];
  const date = [year.padStart(4, '20'), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return parts !== null && isDay(date) ? date : null;
}

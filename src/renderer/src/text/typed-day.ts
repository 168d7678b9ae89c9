import { isDay } from '../../../preload/contract/ist-date';
import { toAsciiDigits } from '../../../preload/contract/money';

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

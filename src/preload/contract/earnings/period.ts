import { DAY_MS, istDayStart } from '../ist-date';

/** A report is of so many days at most. */
export const MOST_DAYS = 366;

/** The span of two Indian days, both with it, in UTC milliseconds; `null`: they are no such days, or too far apart. */
export function spanOf(
  fromDate: string,
  toDate: string,
): { readonly from: number; readonly to: number } | null {
  const from = istDayStart(fromDate);
  const to = istDayStart(toDate) + DAY_MS - 1;
  return Number.isNaN(from) || Number.isNaN(to) || to < from || to - from > MOST_DAYS * DAY_MS
    ? null
    : { from, to };
}

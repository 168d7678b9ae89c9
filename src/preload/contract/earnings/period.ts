import { DAY_MS, istDayStart } from '../ist-date';
import type { Days } from '../reports/period';

/** A report is of so many days at most. */
export const MOST_DAYS = 366;

/** The span of two Indian days, both with it, in UTC milliseconds; `null`: they are no such days, or too far apart. */
export function spanOf(days: Days): { readonly from: number; readonly to: number } | null {
  const from = istDayStart(days.from);
  const to = istDayStart(days.to) + DAY_MS - 1;
  return Number.isNaN(from) || Number.isNaN(to) || to < from || to - from > MOST_DAYS * DAY_MS
    ? null
    : { from, to };
}

import { dayAfter } from '../../../../../preload/contract/ist-date';
import type { Days } from '../../../../../preload/contract/reports/period';

/** The spans that are one press away; `range` is typed. */
export const spans = ['today', 'this_month', 'last_month', 'range'] as const;
export type Span = (typeof spans)[number];

/** The days of a span, as seen on `today`. */
export function daysOf(span: Exclude<Span, 'range'>, today: string): Days {
  const first = `${today.slice(0, 8)}01`;
  switch (span) {
    case 'today':
      return { from: today, to: today };
    case 'this_month':
      return { from: first, to: today };
    case 'last_month': {
      const last = dayAfter(first, -1);
      return { from: `${last.slice(0, 8)}01`, to: last };
    }
  }
}

import { dayAfter } from '../../../../../preload/contract/ist-date';

/** Two Indian days, `YYYY-MM-DD`, both with it. */
export interface Days {
  readonly fromDate: string;
  readonly toDate: string;
}

/** The spans that are one press away; `range` is typed. */
export const spans = ['today', 'this_month', 'last_month', 'range'] as const;
export type Span = (typeof spans)[number];

/** The days of a span, as seen on `today`. */
export function daysOf(span: Exclude<Span, 'range'>, today: string): Days {
  const first = `${today.slice(0, 8)}01`;
  switch (span) {
    case 'today':
      return { fromDate: today, toDate: today };
    case 'this_month':
      return { fromDate: first, toDate: today };
    case 'last_month': {
      const last = dayAfter(first, -1);
      return { fromDate: `${last.slice(0, 8)}01`, toDate: last };
    }
  }
}

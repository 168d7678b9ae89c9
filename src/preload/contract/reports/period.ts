import { DAY_MS, dayAfter, isDay } from '../ist-date';

/** How long a period of a report is. `range`: as somebody chose. */
export const periodUnits = ['day', 'week', 'month', 'range'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** Indian days from one to another, both within: `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The period of a unit that a day lies in. A week begins on Monday; a range is that one day until somebody says more. */
export function periodOf(unit: PeriodUnit, day: string): Days {
  switch (unit) {
    case 'day':
    case 'range':
      return { from: day, to: day };
    case 'week': {
      const sinceMonday = (new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay() + 6) % 7;
      const from = dayAfter(day, -sinceMonday);
      return { from, to: dayAfter(from, 6) };
    }
    case 'month': {
      const from = `${day.slice(0, 7)}-01`;
      return { from, to: dayAfter(`${dayAfter(from, 31).slice(0, 7)}-01`, -1) };
    }
  }
}

/** The next period of the same unit (`by` is 1), or the one before it (-1). A range moves by its own length. */
export function periodBeside(unit: PeriodUnit, { from, to }: Days, by: 1 | -1): Days {
  if (unit !== 'range') return periodOf(unit, by === 1 ? dayAfter(to, 1) : dayAfter(from, -1));
  const days = by * daysIn({ from, to });
  return { from: dayAfter(from, days), to: dayAfter(to, days) };
}

/**
 * What a period is held against: the one before it. Of one that is not over by `today` only as many days as have begun, so
 * that like is held against like.
 */
export function periodBefore(unit: PeriodUnit, period: Days, today: string): Days {
  const before = periodBeside(unit, period, -1);
  if (today >= period.to || today < period.from) return before;
  const last = dayAfter(before.from, daysIn({ from: period.from, to: today }) - 1);
  return { from: before.from, to: last < before.to ? last : before.to };
}

/** How many days. */
export function daysIn({ from, to }: Days): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS) + 1;
}

/** Whether it is a period at all: two days of the calendar, the later one not before the other. */
export function isPeriod({ from, to }: Days): boolean {
  return isDay(from) && isDay(to) && from <= to;
}

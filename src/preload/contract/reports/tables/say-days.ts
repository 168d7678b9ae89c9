import type { Say } from '../../words/say';
import type { Days } from '../period';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** In the order of an Indian week of work. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Which weekday an Indian date is. */
export function weekdayOf(istDate: string): (typeof weekdays)[number] {
  return weekdays[(new Date(`${istDate}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon';
}

/** A day in a list, with its weekday: `Mon 30 Nov 2026`. */
export function sayDay(say: Say, istDate: string): string {
  return say('period.day', {
    weekday: say(`period.weekday_short.${weekdayOf(istDate)}`),
    date: dateOf(say, istDate),
  });
}

/** From when to when: `1 Nov 2026 – 30 Nov 2026`, or the one day. */
export function sayDays(say: Say, { from, to }: Days): string {
  if (from === to) return sayDay(say, from);
  return say('period.from_to', { from: dateOf(say, from), to: dateOf(say, to) });
}

function dateOf(say: Say, istDate: string): string {
  const [year = '', month = '', day = ''] = istDate.split('-');
  return say('time.day_of_year', {
    day: String(Number(day)),
    month: say(`time.month.${months[Number(month) - 1] ?? 'jan'}`),
    year,
  });
}

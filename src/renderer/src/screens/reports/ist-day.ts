import type { Say } from '../../../../preload/contract/words/say';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** A day as a heading: `Sunday, 22 November 2026`. `date` is a `YYYY-MM-DD`. */
export function writeDay(say: Say, date: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  return say('reports.day.heading', {
    weekday: weekdays[at.getUTCDay()] ?? 'other',
    day: String(at.getUTCDate()),
    month: months[at.getUTCMonth()] ?? 'other',
    year: String(at.getUTCFullYear()),
  });
}

import { istDate, istDateTime } from '../../../preload/contract/ist-date';
import type { Say } from '../../../preload/contract/words/say';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Time of day in India: `12:41`. `at` in UTC milliseconds. */
export function timeOfDay(at: number): string {
  return istDateTime(at).slice(11, 16);
}

/** Date and time in India: `22 Nov 2026, 12:41`, with seconds when asked. `at` in UTC milliseconds. */
export function dateTime(say: Say, at: number, precision: 'minutes' | 'seconds'): string {
  const clock = istDateTime(at).slice(11, precision === 'seconds' ? 19 : 16);
  return say('time.moment', { date: dayOfYear(say, at), clock });
}

/** `12:41` for today in India, else `21 Nov`. Both in UTC milliseconds. */
export function shortTime(say: Say, at: number, now: number): string {
  return istDate(at) === istDate(now) ? timeOfDay(at) : say('time.day', dayAndMonth(say, at));
}

/** The day in India: `12 Nov`, with its year when that is long ago. Both in UTC milliseconds. */
export function dayOf(say: Say, at: number, now: number): string {
  return Math.abs(now - at) < 300 * 86_400_000 ? say('time.day', dayAndMonth(say, at)) : dayOfYear(say, at);
}

/** How long something has lasted, roughly: `40 s`, `2 min`, `3 h`, `5 days`. In milliseconds. */
export function roughly(say: Say, durationMs: number): string {
  const s = Math.max(0, Math.floor(durationMs / 1000));
  if (s < 60) return say('time.seconds', { count: s });
  const min = Math.floor(s / 60);
  if (min < 60) return say('time.minutes', { count: min });
  const h = Math.floor(min / 60);
  return h < 48 ? say('time.hours', { count: h }) : say('time.days', { count: Math.floor(h / 24) });
}

function dayOfYear(say: Say, at: number): string {
  return say('time.day_of_year', { ...dayAndMonth(say, at), year: istDate(at).slice(0, 4) });
}

function dayAndMonth(say: Say, at: number): { readonly day: string; readonly month: string } {
  const [, month = '', day = ''] = istDate(at).split('-');
  return { day: String(Number(day)), month: say(`time.month.${months[Number(month) - 1] ?? 'jan'}`) };
}

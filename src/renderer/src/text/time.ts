/** The counter's clock is India's, whatever the computer is set to: the gateway dates by it, too. */
const zone = 'Asia/Kolkata';

const clock = new Intl.DateTimeFormat('en-IN', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const minutes = new Intl.DateTimeFormat('en-IN', {
  timeZone: zone,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const seconds = new Intl.DateTimeFormat('en-IN', {
  timeZone: zone,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const day = new Intl.DateTimeFormat('en-IN', { timeZone: zone, day: 'numeric', month: 'short' });

/** Time of day in India: `12:41`. `at` in UTC milliseconds. */
export function timeOfDay(at: number): string {
  return clock.format(at);
}

/** Date and time in India: `22 Nov 2026, 12:41`, with seconds when asked. `at` in UTC milliseconds. */
export function dateTime(at: number, precision: 'minutes' | 'seconds'): string {
  return (precision === 'seconds' ? seconds : minutes).format(at);
}

/** `12:41` for today in India, else `21 Nov`. Both in UTC milliseconds. */
export function shortTime(at: number, now: number): string {
  return day.format(at) === day.format(now) && Math.abs(now - at) < 86_400_000
    ? timeOfDay(at)
    : day.format(at);
}

/** The day in India: `12 Nov`, with its year when that is long ago. Both in UTC milliseconds. */
export function dayOf(at: number, now: number): string {
  return Math.abs(now - at) < 300 * 86_400_000
    ? day.format(at)
    : (dateTime(at, 'minutes').split(',')[0] ?? '');
}

/** How long something has lasted, roughly: `40 s`, `2 min`, `3 h`, `5 days`. In milliseconds. */
export function roughly(durationMs: number): string {
  const s = Math.max(0, Math.floor(durationMs / 1000));
  if (s < 60) return `${s} s`;
  const min = Math.floor(s / 60);
  if (min < 60) return `${min} min`;
  const h = Math.floor(min / 60);
  return h < 48 ? `${h} h` : `${Math.floor(h / 24)} days`;
}

/** The date in India as `YYYY-MM-DD`. `at` in UTC milliseconds. */
export function istDate(at: number): string {
  const IST = 19_800_000;
  return new Date(at + IST).toISOString().slice(0, 10);
}

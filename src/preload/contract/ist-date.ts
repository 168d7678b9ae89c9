/** A day in India has as many milliseconds as any other: its clock is never set forward or back. */
export const DAY_MS = 24 * 60 * 60 * 1000;

/** India's clock: UTC+05:30 all year. */
const IST_OFFSET_MS = 5.5 * 60 * 60 * 1000;

/** The calendar day in India at `utcMs`, as `YYYY-MM-DD`: what a status check has to name. */
export function istDate(utcMs: number): string {
  return new Date(utcMs + IST_OFFSET_MS).toISOString().slice(0, 10);
}

/** Date and time in India at `utcMs`, as `YYYY-MM-DD HH:MM:SS`: as lists and spreadsheets sort it. */
export function istDateTime(utcMs: number): string {
  return new Date(utcMs + IST_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** The first UTC millisecond of an Indian calendar day `YYYY-MM-DD`. `NaN` for another text. */
export function istDayStart(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) - IST_OFFSET_MS;
}

/** Whether a text is a day of the calendar, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The date `days` later (or earlier, when negative). `date` is a `YYYY-MM-DD` that {@link isDay} accepts. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

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

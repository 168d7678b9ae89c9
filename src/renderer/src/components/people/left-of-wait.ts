/** What is left of a wait, as a clock: `0:59`. Times in UTC milliseconds; `null`: nothing has to be waited for. */
export function leftOfWait(until: number | null, now: number): string | null {
  if (until === null || until <= now) return null;
  const s = Math.ceil((until - now) / 1000);
  return `${String(Math.floor(s / 60))}:${String(s % 60).padStart(2, '0')}`;
}

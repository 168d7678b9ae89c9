/** So many months before `now`, on the same day or the last one of that month. Both in UTC milliseconds. */
export function monthsBefore(now: number, months: number): number {
  const then = new Date(now);
  const day = then.getUTCDate();
  then.setUTCMonth(then.getUTCMonth() - months);
  // There is no 31st of June: that would be July, and a day too late.
  if (then.getUTCDate() !== day) then.setUTCDate(0);
  return then.getTime();
}

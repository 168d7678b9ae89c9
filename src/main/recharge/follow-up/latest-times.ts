/**
 * Between two things that happened in a shop: longer than this, in milliseconds, and the clock is more likely to have
 * been set than the shop to have been closed.
 */
const LONG_GAP_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * When each of these happened at the latest, by the clock that says `now` (all UTC milliseconds). They are given in
 * the order in which they happened, each with the time that the clock told then. A time is believed unless it
 * lies before an earlier one, long before what came next, or ahead of it: then only the order is. A shop that was closed for weeks
 * is taken for one whose clock was set, which asks for one reason too many.
 */
export function latestTimes(times: readonly number[], now: number): readonly number[] {
  let last = Number.NEGATIVE_INFINITY;
  const isInOrder = times.map((time) => {
    const follows = time >= last;
    // What lies ahead of now was dated by a clock that ran ahead: it makes none of the others late.
    if (time <= now) last = Math.max(last, time);
    return follows;
  });
  let until = now;
  const latest: number[] = [];
  for (const [place, time] of [...times.entries()].toReversed()) {
    const isBelieved = isInOrder[place] === true && time <= until && until - time <= LONG_GAP_MS;
    if (isBelieved) until = time;
    latest.unshift(until);
  }
  return latest;
}

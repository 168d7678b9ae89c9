/** One character of a key press, in the clock of events. */
export interface TypedCharacter {
  readonly character: string;
  /** In milliseconds. */
  readonly at: number;
}

/** A scan has at least so many characters before its Enter or Tab. */
const SCAN_LENGTH = 8;
/** The median time between two characters of a scan is below this. In milliseconds. */
const SCAN_GAP_MS = 25;
/** A scanner may stall in the middle, by radio or on a busy machine, yet not longer than this. In milliseconds. */
export const STALL_MS = 500;
/** The Enter or Tab at its end comes within this time; a later one is a person's own. In milliseconds. */
export const END_MS = 100;

/**
 * Whether the last of these characters and the Enter or Tab at `endAt` came from a scanner. No person types so fast:
 * the fastest typists leave some 60 ms between two keys, a scanner a few.
 */
export function isScan(typed: readonly TypedCharacter[], endAt: number): boolean {
  const last = typed.at(-1);
  if (last === undefined || endAt - last.at > END_MS) return false;
  const gaps = typed.slice(1).map(({ at }, place) => at - (typed[place]?.at ?? at));
  // Whatever a person typed just before it does not make it slower.
  return gaps.some((_, from) => {
    const row = gaps.slice(from);
    return row.length >= SCAN_LENGTH - 1 && median(row) < SCAN_GAP_MS;
  });
}

/** The upper one of the two in the middle. */
function median(values: readonly number[]): number {
  return (
    values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.POSITIVE_INFINITY
  );
}

/** Draws that are the same in every run: two measurements ask of the same shop. */
export interface Draw {
  /** A whole number in 0 … `below` - 1. */
  readonly below: (below: number) => number;
  /** One of these. */
  readonly of: <T>(choices: readonly [T, ...T[]]) => T;
  /** So many bytes. */
  readonly bytes: (count: number) => Uint8Array;
  /** So many digits, the first not 0. */
  readonly digits: (count: number) => string;
}

/** Digits of one number that is drawn: below what the 32 bits of a draw tell apart. */
const AT_ONCE = 6;

/** Draws from a seed (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed;

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    of: (choices) => choices[below(choices.length)] ?? choices[0],
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
    digits: (count) => {
      let digits = String(1 + below(9));
      for (let left = count - 1; left > 0; left -= AT_ONCE) {
        const some = Math.min(left, AT_ONCE);
        digits += String(below(10 ** some)).padStart(some, '0');
      }
      return digits;
    },
  };
}

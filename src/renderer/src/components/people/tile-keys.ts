import { toAsciiDigits } from '../../../../preload/contract/money';

/** So many tiles have a digit of their own: the others are reached by arrows. */
const WITH_KEYS = 9;

/** The key of the tile at a place from 0; `null`: it has none. */
export function keyOf(place: number): string | null {
  return place < WITH_KEYS ? String(place + 1) : null;
}

/** The place from 0 that a typed character chooses among so many tiles, in whatever digits; `null`: none. */
export function placeOf(typed: string, count: number): number | null {
  const digit = toAsciiDigits(typed);
  if (!/^[1-9]$/.test(digit) || Number(digit) > count) return null;
  return Number(digit) - 1;
}

import { CLEAR_LETTERS } from '../../../preload/contract/rules/clear-letters';

const LETTERS = 12;
const GROUP = 4;

/**
 * A hash of the chain as a person compares it on paper and on the screen: its first 60 bits in twelve letters, `7K2M-9XQ4-TB8Z`.
 * @param h 64 hexadecimal digits.
 */
export function sealCode(h: string): string {
  const bits = BigInt(`0x${h.slice(0, (LETTERS * 5) / 4)}`);
  const letters = Array.from({ length: LETTERS }, (_, place) =>
    CLEAR_LETTERS.charAt(Number((bits >> BigInt(5 * (LETTERS - 1 - place))) & 31n)),
  ).join('');
  return Array.from({ length: LETTERS / GROUP }, (_, nth) =>
    letters.slice(nth * GROUP, (nth + 1) * GROUP),
  ).join('-');
}

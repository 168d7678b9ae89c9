const DOT = '•';
/** What stands for a number that was forgotten. */
const FORGOTTEN = '~';

/**
 * A number or account of which only the beginning and the end are told: `98••• ••210`, ten digits as 5+5. A short one keeps
 * less, and one of four signs or fewer nothing. Signs between digits and letters go.
 */
export function maskNumber(number: string): string {
  if (isMasked(number)) return number;
  const signs = Array.from(number.replaceAll(/[^\p{L}\p{N}]/gu, ''));
  const [head, tail] = signs.length >= 8 ? [2, 3] : signs.length > 4 ? [0, 2] : [0, 0];
  const masked = signs.map((sign, at) => (at < head || at >= signs.length - tail ? sign : DOT)).join('');
  return signs.length === 10 ? `${masked.slice(0, 5)} ${masked.slice(5)}` : masked;
}

/** Whether a number is one that was masked or forgotten: nothing can be sold to it. */
export function isMasked(number: string): boolean {
  return number === FORGOTTEN || number.includes(DOT);
}

import { randomBytes } from 'node:crypto';
import { CLEAR_LETTERS } from '../../preload/contract/rules/clear-letters';

/** Five bits each: 100 in all. */
const LETTERS = 20;
const GROUP = 5;

/** A new code, in groups that are easy to read: `7K2QM-…`. */
export function makeRecoveryCode(): string {
  const letters = Array.from(randomBytes(LETTERS), (byte) =>
    CLEAR_LETTERS.charAt(byte % CLEAR_LETTERS.length),
  ).join('');
  return Array.from({ length: LETTERS / GROUP }, (_, nth) =>
    letters.slice(nth * GROUP, (nth + 1) * GROUP),
  ).join('-');
}

/** What was typed, as it was made; `null`: it cannot be a code. */
export function readRecoveryCode(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return letters.length === LETTERS && Array.from(letters).every((letter) => CLEAR_LETTERS.includes(letter))
    ? letters
    : null;
}

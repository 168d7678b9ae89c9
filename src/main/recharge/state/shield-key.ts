import { toAsciiDigits } from '../../../preload/contract/money';

/**
 * What the duplicate shield compares of a number instead of its spelling, which differs with the operator's rule and
 * with who typed it: letters and digits only, in capitals, digits of every script as 0–9; country code and trunk zeros
 * gone where ten digits of a mobile or of a landline with its area code remain. Never empty for a number that is not.
 * Stored with each row: a change here would part old rows from new ones, and needs a migration.
 */
export function shieldKey(number: string): string {
  const plain = toAsciiDigits(number.normalize('NFKC'))
    .toUpperCase()
    .replaceAll(/[^\p{L}0-9]/gu, '');
  // Signs alone tell nothing apart but themselves.
  if (plain === '') return number;
  return /^(?:0|91)*([1-9]\d{9})$/.exec(plain)?.[1] ?? plain;
}

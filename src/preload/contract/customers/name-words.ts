import { plainWord } from '../operators/latin-words';
import { cleanNumber } from '../rules/number';

/**
 * The words of a name as they are compared: composed alike, in small letters, without joiners and the dot below that one
 * writes and another leaves out (`plainWord`), parted by whatever is no letter or digit.
 */
export function nameWords(name: string): readonly string[] {
  return plainWord(name)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The phone that a text is, ten digits, however it is written; `null`: it is none. */
export function phoneIn(text: string): string | null {
  const phone = cleanNumber(text, 'mobile');
  return /^[6-9]\d{9}$/.test(phone) ? phone : null;
}

/** By what two ways of writing who owes are one person: a phone, else the words of the name in their order. */
export function sameDebtor(debtor: string): string {
  const phone = phoneIn(debtor);
  if (phone !== null) return phone;
  const words = nameWords(debtor);
  return words.length === 0 ? debtor : words.join(' ');
}

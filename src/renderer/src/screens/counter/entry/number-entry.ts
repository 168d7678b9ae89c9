import { cleanNumber } from '../../../../../preload/contract/rules/number';
import { toAsciiDigits } from '../../../../../preload/contract/money';
import type { NumberRule } from '../../../../../preload/contract/operators/operator';

type Kind = NumberRule['kind'];

/** What is in the Number field: the value without the spaces we put in, and the caret in that value. */
export interface NumberEntry {
  readonly value: string;
  readonly caret: number;
}

/**
 * Groups digits while they are typed: 5 + 5 up to ten, groups of four beyond. A digit that stands keeps its
 * place as long as it can; anything that is not only digits stays as it is.
 */
export function groupAsTyped(value: string): string {
  if (!/^\d{6,}$/.test(value)) return value;
  if (value.length <= 10) return `${value.slice(0, 5)} ${value.slice(5)}`;
  return value.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}

/** The value that a shown text stands for: digits of any script as 0–9, without our spaces. */
export function valueOf(shown: string): string {
  const ascii = toAsciiDigits(shown);
  return /^[\d\s]*$/.test(ascii) ? ascii.replaceAll(/\s/g, '') : ascii;
}

/**
 * Takes in an edit of the field. `shown` is what the field holds now and `caret` the caret in it.
 * Deleting one of our spaces deletes the digit beside it: a key that seems to do nothing is pressed again.
 */
export function editNumber(before: string, shown: string, caret: number, inputType: string): NumberEntry {
  const value = valueOf(shown);
  const at = caretInValue(shown, caret);
  if (value !== before) return { value, caret: at };
  if (inputType === 'deleteContentBackward' && at > 0) {
    return { value: value.slice(0, at - 1) + value.slice(at), caret: at - 1 };
  }
  if (inputType === 'deleteContentForward') {
    return { value: value.slice(0, at) + value.slice(at + 1), caret: at };
  }
  return { value, caret: at };
}

/** Where the caret of a value stands in the grouped text. */
export function caretInShown(value: string, caret: number): number {
  const shown = groupAsTyped(value);
  if (shown === value) return caret;
  let at = 0;
  for (let passed = 0; at < shown.length && passed < caret; at += 1) {
    if (shown[at] !== ' ') passed += 1;
  }
  return at;
}

/** Marks that chat programs put around a copied number. Nobody sees them, so nobody typed them. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

/**
 * A number that was pasted or is typed to its end, as it was typed: in one line, digits of any script as 0–9. No digit
 * goes: what looks like a mobile number with a 0 or 91 in front may be an account, and only its operator's rule can tell.
 */
export function asTyped(text: string): string {
  return valueOf(text.replaceAll(invisible, '').replaceAll(/\s+/g, ' ').trim());
}

/** What the Number field shows: as typed, and once it is `done` as the rule of the chosen operator cleans it. */
export function shownNumber(typed: string, done: boolean, kind: Kind | null): string {
  return done && kind !== null ? cleanNumber(typed, kind) : typed;
}

function caretInValue(shown: string, caret: number): number {
  return valueOf(shown) === toAsciiDigits(shown) ? caret : valueOf(shown.slice(0, caret)).length;
}

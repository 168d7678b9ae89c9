import { hasForbiddenCharacters } from './number';

/** A letter or digit that is seen: marks that no screen draws are none. */
const SEEN = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

/** Whether a name or a reason says anything to who reads it later: something is drawn, and in the order it was written. */
export function saysSomething(text: string): boolean {
  return SEEN.test(text) && !hasForbiddenCharacters(text.trim());
}

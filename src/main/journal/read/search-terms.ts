import { toAsciiDigits } from '../../../preload/contract/money';
import { latinWords, plainWord } from '../../../preload/contract/operators/latin-words';

/**
 * What staff typed into the search box as a query of the trigram index; `null`: nothing to search for.
 * Words are separated by spaces and must all be found. A word of three or more characters is found
 * anywhere, one of two at the start or the end of a word (`43`: numbers that end so; `vi`: the operator),
 * because the index keeps a space around every word. One character filters nothing. Digits of any script find 0–9.
 */
export function searchQuery(typed: string): string | null {
  const words = typed
    .trim()
    .replace(/^\+91[\s-]*(?=\d)/, '')
    .split(/\s+/)
    .map(wordQuery)
    .filter((query) => query !== null);
  return words.length === 0 ? null : words.join(' AND ');
}

/**
 * Numbers are stored with 0–9; a name may hold the digits of its own script, and be composed or joined in another way than
 * it was typed. An operator is stored by its name in Latin letters.
 */
function wordQuery(word: string): string | null {
  // One letter filters nothing, in no script.
  if (/^\p{ASCII}*$/u.test(word) || Array.from(word).length < 2) return partQuery(word);
  const written = [toAsciiDigits(word), word, word.normalize('NFC'), plainWord(word)];
  const parts = [...written, ...latinWords(word)].map(partQuery).filter((part) => part !== null);
  const queries = [...new Set(parts)];
  return queries.length > 1 ? `(${queries.join(' OR ')})` : (queries[0] ?? null);
}

function partQuery(word: string): string | null {
  const length = Array.from(word).length;
  if (length < 2) return null;
  return length === 2 ? `(${quoted(` ${word}`)} OR ${quoted(`${word} `)})` : quoted(word);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

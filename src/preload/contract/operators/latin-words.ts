import names from './names-in-scripts.json' with { type: 'json' };

/** What keyboards put between letters to join or part them. It is not seen, and nobody means it. */
const JOINERS = /[\u200B-\u200D\u2060\uFEFF]/gu;
/** The dot below a letter, which one writes and another leaves out: फ and फ़. */
const NUKTA = /[\u093C\u09BC\u0A3C\u0ABC\u0B3C\u0CBC]/gu;
/** Two signs for a nasal sound, chosen by taste. */
const CHANDRABINDU = /\u0901/gu;

/** A word as it is looked for: in small letters, without what keyboards and hands write in more than one way. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(JOINERS, '')
    .replaceAll(NUKTA, '')
    .replaceAll(CHANDRABINDU, '\u0902')
    .normalize('NFC')
    .toLowerCase();
}

const inLatin = Object.entries(names).flatMap(([latin, words]) =>
  words.map((word) => ({ latin, word: plainWord(word) })),
);

/**
 * How operators are called in Latin letters, for a word in another script: `एयरटेल` is `airtel`. A word that is still being
 * typed finds all that it may become. Nothing for a word in Latin letters, or for one that no operator has.
 */
export function latinWords(typed: string): readonly string[] {
  if (/^[\p{ASCII}]*$/u.test(typed)) return [];
  const plain = plainWord(typed);
  if (plain === '') return [];
  return [...new Set(inLatin.filter(({ word }) => word.startsWith(plain)).map(({ latin }) => latin))];
}

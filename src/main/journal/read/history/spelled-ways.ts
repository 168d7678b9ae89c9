import { plainWord } from '../../../../preload/contract/operators/latin-words';

/**
 * Letters with a dot that Unicode knows as one sign, too: क़ is also क and a dot, and many write क. Of each: the letter, with
 * its dot, and as one sign.
 */
const dotted = new Map(
  Array.from(
    '\u0958\u0959\u095A\u095B\u095C\u095D\u095E\u095F\u0929\u0931\u0934\u09DC\u09DD\u09DF\u0A59\u0A5A\u0A5B\u0A5E\u0A33\u0A36\u0B5C\u0B5D',
  ).map((one) => {
    const both = one.normalize('NFD');
    const letter = Array.from(both)[0] ?? one;
    return [letter, [letter, both, one]] as const;
  }),
);

/** One nasal sound, two signs. */
const NASAL = '\u0902';
const nasal = [NASAL, '\u0901'];

/** A name has two or three such letters. One that has very many is looked for in fewer of its spellings. */
const MOST = 81;

/**
 * The ways in which hands and keyboards write one word: with its dots and without, composed or not. A journal keeps a name
 * as it was written, so each of them is looked for.
 */
export function spelledWays(word: string): readonly string[] {
  const letters = Array.from(plainWord(word), (letter) =>
    letter === NASAL ? nasal : (dotted.get(letter) ?? [letter]),
  );
  const count = letters.reduce((all, { length }) => all * length, 1);
  if (count > MOST) return [0, 1, 2].map((way) => letters.map((ways) => ways[way] ?? ways[0]).join(''));
  return letters.reduce<readonly string[]>(
    (begun, ways) => begun.flatMap((start) => ways.map((way) => start + way)),
    [''],
  );
}

import { hasForbiddenCharacters } from '../../../../preload/contract/rules/number';

/** One line as it is kept: each run of white space is one space, none at the ends. */
export function oneSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The same for text of several lines, which stay lines. */
export function tidyLines(text: string): string {
  return text.split(/\r?\n/).map(oneSpace).join('\n').trim();
}

/** The sentence when a text cannot stand on a slip, `null` when it can. `most` is in characters. */
export function unfit(text: string, most: number): string | null {
  if (hasForbiddenCharacters(text.replaceAll('\n', '')))
    return 'It holds a character that cannot be printed. Type it by hand.';
  const { length } = Array.from(text);
  return length > most ? `At most ${most} characters fit the slip; this has ${length}.` : null;
}

import { hasForbiddenCharacters } from '../../../../preload/contract/rules/number';
import type { Say } from '../../../../preload/contract/words/say';

/** One line as it is kept: each run of white space is one space, none at the ends. */
export function oneSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The same for text of several lines, which stay lines. */
export function tidyLines(text: string): string {
  return text.split(/\r?\n/).map(oneSpace).join('\n').trim();
}

/** The sentence when a text cannot stand on a slip, `null` when it can. `most` is in characters. */
export function unfit(say: Say, text: string, most: number): string | null {
  if (hasForbiddenCharacters(text.replaceAll('\n', ''))) return say('settings.slip_text.forbidden');
  const { length } = Array.from(text);
  return length > most ? say('settings.slip_text.too_long', { most, length }) : null;
}

import type { Say } from '../../../../../preload/contract/words/say';
import { wordsIn } from '../../../store/operators/operator-search';
import { groupOf } from '../groups';
import type { Findable } from './findable';

/** How well a word fits, by where it stands. */
const worth = { name: 8, also: 4, place: 2, help: 1 } as const;

/** The words of a setting, each with the most that it is worth. */
type Index = ReadonlyMap<string, number>;

/** A setting with all that it is found by. */
export interface Indexed {
  readonly setting: Findable;
  readonly words: Index;
}

/**
 * Makes the settings ready to be looked in.
 * @param says the language of the screen, and English beside it: many a shop says "token" in every language
 */
export function indexSettings(settings: readonly Findable[], says: readonly Say[]): readonly Indexed[] {
  return settings.map((setting) => ({ setting, words: wordsOf(setting, says) }));
}

/** The settings in which every typed word begins a word, the best first, and in the order of the screen among equals. */
export function findSettings(index: readonly Indexed[], typed: string): readonly Findable[] {
  const words = wordsIn(typed);
  if (words.length === 0) return [];
  return index
    .map(({ setting, words: known }) => ({ setting, score: scoreOf(known, words) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ setting }) => setting);
}

/** The sum over all typed words, 0 where one of them does not fit. A whole word of another name comes before the beginning of a name. */
function scoreOf(known: Index, words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    let best = 0;
    for (const [each, value] of known) {
      if (each.startsWith(word)) best = Math.max(best, each === word ? value * 2.5 : value);
    }
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

function wordsOf({ part, name, help, also }: Findable, says: readonly Say[]): Index {
  const words = new Map<string, number>();
  const add = (text: string, value: number): void => {
    for (const word of wordsIn(text)) words.set(word, Math.max(value, words.get(word) ?? 0));
  };
  for (const say of says) {
    add(say(name), worth.name);
    if (also !== undefined) add(say(also), worth.also);
    add(say(`settings.sections.${part}`), worth.place);
    add(say(`settings.groups.${groupOf(part)}`), worth.place);
    if (help !== undefined) add(say(help), worth.help);
  }
  return words;
}

import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import type { Filling, Look, RichKey, RichParams, Say, SayRich, WordKey } from './say';

/** One language, ready to speak. */
export interface Speech {
  readonly say: Say;
  readonly sayRich: SayRich;
}

/** All messages of one language: as they are written, or as a build has read them already (`scripts/words`). */
export type Messages = Readonly<Record<WordKey, ConstructorParameters<typeof IntlMessageFormat>[0]>>;

/** What no message without it has to be read for. */
const SYNTAX = /[{<']/;

/** The usual ones are made once: that takes far longer than using them, and screens say numbers with each frame they draw. */
const numbers = new Intl.NumberFormat('en-IN');

/** Digits are 0–9 and are grouped the Indian way in every language; only plurals follow the language. */
function formattersOf(language: string): Formatters {
  const plurals = new Intl.PluralRules(language);
  return {
    getNumberFormat: (_, options) =>
      options === undefined ? numbers : new Intl.NumberFormat('en-IN', options),
    getDateTimeFormat: (_, options) => new Intl.DateTimeFormat('en-IN', options),
    getPluralRules: (_, options) =>
      options?.type === 'ordinal' ? new Intl.PluralRules(language, options) : plurals,
  };
}

/** What fills a message, each list in it joined. */
function withLists<Other>(
  params: Readonly<Record<string, Filling | Other>>,
  lists: Intl.ListFormat,
): Record<string, string | number | Other> {
  const filled: Record<string, string | number | Other> = {};
  for (const [name, filling] of Object.entries(params))
    filled[name] = isList(filling) ? lists.format(filling) : filling;
  return filled;
}

/** Texts alone: whoever gives a whole object gives what else it has, such as a list of fields. */
function isList(filling: unknown): filling is readonly string[] {
  return Array.isArray(filling) && filling.every((each) => typeof each === 'string');
}

/**
 * Makes the words of one language. A message is made ready when it is said for the first time, and kept.
 * @param language a BCP 47 tag: whose plurals, and whose way to join a list
 */
export function createSay(language: string, messages: Messages): Speech {
  const formatters = formattersOf(language);
  // Without a word for "and": a message may go on behind the list, and say how many more there are.
  const lists = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  const read = new Map<WordKey, IntlMessageFormat>();

  function messageOf(key: WordKey): IntlMessageFormat {
    const known = read.get(key);
    if (known !== undefined) return known;
    const message = new IntlMessageFormat(messages[key], language, undefined, { formatters });
    read.set(key, message);
    return message;
  }

  return {
    say: (key, ...[params]) => {
      const message = messages[key];
      if (typeof message === 'string' && !SYNTAX.test(message)) return message;
      return String(messageOf(key).format(params === undefined ? params : withLists(params, lists)));
    },
    sayRich: <K extends RichKey, Shown>(key: K, params: RichParams<K, Shown>) =>
      messageOf(key)
        .formatToParts<Shown>(withLists<Look<Shown>>(params, lists))
        .map(({ value }) => value),
  };
}

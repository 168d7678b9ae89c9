import {
  defaultConditionPhrases,
  MAX_PHRASE_LENGTH,
  type ConditionPhrase,
} from '../settings/condition-phrases';
import type { Condition } from '../sale/recharge';

/** No message is longer; the rest is not read. In characters. */
const MAX_MESSAGE = 500;

/** So many words of a message are enough to know it by. */
const SUGGESTED_WORDS = 8;

/**
 * Names what a gateway's sentence is about, so that the screen can show a cure. A guess from words: it never
 * decides a state (design: What must always be true, 3).
 */
export function recogniseCondition(
  message: string | null,
  list: readonly ConditionPhrase[] = defaultConditionPhrases,
): Condition | null {
  return message === null ? null : (namingPhrase(message, list)?.condition ?? null);
}

/** The phrase that names a message: the first that fits; `null`: none does. */
export function namingPhrase(message: string, list: readonly ConditionPhrase[]): ConditionPhrase | null {
  const words = ` ${inWords(message.slice(0, MAX_MESSAGE))} `;
  return list.find(({ phrase }) => occurs(phrase, words)) ?? null;
}

/** Whether a phrase can name anything: it has a word, and is not too long. */
export function isPhrase(phrase: string): boolean {
  return phrase.length <= MAX_PHRASE_LENGTH && phrase.split('*').some((part) => inWords(part) !== '');
}

/**
 * A phrase that names a message and others like it: its first words, with `*` for each that has a digit in it,
 * because amounts, times and ids differ. Empty when the message has no other words.
 */
export function phraseFor(message: string): string {
  const words = inWords(message.slice(0, MAX_MESSAGE)).split(' ').slice(0, SUGGESTED_WORDS);
  const parts = words.map((word) => (/\p{N}/u.test(word) ? '*' : word));
  const phrase = parts
    .join(' ')
    .replaceAll(/(?:\* )+\*/g, '*')
    .replaceAll(/^\* | \*$/g, '')
    .slice(0, MAX_PHRASE_LENGTH)
    .trim();
  return isPhrase(phrase) ? phrase : '';
}

/** Finds the parts of a phrase in order, each as whole words. Never backtracks, so it is always quick. */
function occurs(phrase: string, words: string): boolean {
  const parts = phrase.split('*').map(inWords).filter(Boolean);
  let from = 0;
  return (
    parts.length > 0
    && parts.every((part) => {
      const at = words.indexOf(` ${part} `, from);
      // The space after a part is the space before the next one.
      from = at + part.length + 1;
      return at >= 0;
    })
  );
}

/** Letters and digits in small letters with single spaces; every other sign parts words. */
function inWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

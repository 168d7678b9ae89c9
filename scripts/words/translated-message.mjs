import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { messageNeeds } from './message-needs.mjs';

/** Digits of other scripts: Galla writes 0–9 in every language. */
const OTHER_DIGITS = /(?![0-9])\p{Nd}/u;
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * What is wrong with a translated message, each as one sentence.
 *
 * @param {string} english
 * @param {string} message
 * @returns {string[]}
 */
export function whatIsWrong(english, message) {
  const wrong = [];
  if (message.trim() === '') return ['it is empty'];
  if (message !== message.normalize('NFC')) wrong.push('it is not in Unicode form C');
  if (message.trim() !== message && english.trim() === english) wrong.push('it begins or ends with a space');
  if (OTHER_DIGITS.test(message)) wrong.push('digits are 0–9');
  try {
    const [wants, has] = [needsOf(english), needsOf(message)];
    if (wants !== has) wrong.push(`it wants ${has}, the English wants ${wants}`);
  } catch (error) {
    return [...wrong, error instanceof Error ? error.message : String(error)];
  }
  const [long, allowed] = [lengthOf(message), roomFor(english)];
  if (long > allowed) wrong.push(`it has ${long} letters where ${allowed} have room`);
  return wrong;
}

/** @param {string} message */
function needsOf(message) {
  const { params, tags } = messageNeeds(message);
  return JSON.stringify([[...params].toSorted(byName), [...tags].toSorted()]);
}

/** @param {readonly [string, string]} one @param {readonly [string, string]} other */
function byName([one], [other]) {
  return one < other ? -1 : 1;
}

/**
 * How many letters a translation may have: a label must not be twice as wide as the place that was made for it, a sentence
 * finds room more easily.
 *
 * @param {string} english
 */
function roomFor(english) {
  const isLabel = !/[.!?…]$/.test(english.trim());
  const long = lengthOf(english);
  return Math.ceil(isLabel ? long * 1.7 + 10 : long * 1.9 + 20);
}

/**
 * Letters as they are seen, those of every form of a plural or a choice counted once: the longest.
 *
 * @param {string} message
 */
function lengthOf(message) {
  return longest(parse(message));
}

/**
 * @param {readonly import('@formatjs/icu-messageformat-parser').MessageFormatElement[]} elements
 * @returns {number}
 */
function longest(elements) {
  return elements.reduce((sum, element) => {
    if (element.type === TYPE.literal) return sum + [...letters.segment(element.value)].length;
    if (element.type === TYPE.tag) return sum + longest(element.children);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return sum + Math.max(...Object.values(element.options).map(({ value }) => longest(value)));
    return sum + 4;
  }, 0);
}

import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçđéƒĝĥíĵķĺɱñóþǫŕšŧúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĹṀÑÓÞǪŔŠŦÚṼŴẊÝŽ';
const accents = new Map(
  Array.from(PLAIN, (letter, place) => [letter, Array.from(ACCENTED)[place] ?? letter]),
);

/**
 * A message in a language that nobody speaks: each letter has an accent, it is about two fifths longer, and brackets stand
 * around it. What is filled in stays as it is, so a plain letter on the screen is data, or did not come from the catalogue.
 *
 * @param message ICU MessageFormat
 */
export function invent(message: string): string {
  return printAST(parse(`⟦${message}⟧`).map(accented));
}

function accented(element: MessageFormatElement): MessageFormatElement {
  if (element.type === TYPE.literal) return { ...element, value: inventText(element.value) };
  if (element.type === TYPE.tag) return { ...element, children: element.children.map(accented) };
  if (element.type === TYPE.plural || element.type === TYPE.select) {
    const options = Object.entries(element.options).map(
      ([form, option]) => [form, { ...option, value: option.value.map(accented) }] as const,
    );
    return { ...element, options: Object.fromEntries(options) };
  }
  return element;
}

/** A vowel is written twice: that makes a text longer by as much as languages differ. */
function inventText(text: string): string {
  return Array.from(text, (letter) =>
    (accents.get(letter) ?? letter).repeat(/[aeiou]/i.test(letter) ? 2 : 1),
  ).join('');
}

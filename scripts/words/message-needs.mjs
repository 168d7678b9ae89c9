import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** @typedef {import('@formatjs/icu-messageformat-parser').MessageFormatElement} Element */

/**
 * What a message wants to be given.
 *
 * @typedef {object} Needs
 * @property {ReadonlyMap<string, string>} params each by its type in TypeScript
 * @property {ReadonlySet<string>} tags its parts that have a look of their own
 */

/**
 * Reads a message for what it wants.
 *
 * @param {string} message
 * @returns {Needs}
 * @throws {Error} when it is no ICU message, has a plural without `one` and `other`, a time, or one name of two types
 */
export function messageNeeds(message) {
  /** @type {Map<string, string>} */
  const params = new Map();
  /** @type {Set<string>} */
  const tags = new Set();

  /** @param {string} name @param {string} type */
  function want(name, type) {
    const known = params.get(name);
    if (known !== undefined && known !== type)
      throw new Error(`{${name}} is ${known} and ${type} in one message`);
    params.set(name, type);
  }

  /** @param {readonly Element[]} elements */
  function visit(elements) {
    for (const element of elements) {
      if (element.type === TYPE.argument) want(element.value, 'string');
      else if (element.type === TYPE.number) want(element.value, 'number');
      else if (element.type === TYPE.plural) {
        want(element.value, 'number');
        const missing = ['one', 'other'].filter((form) => !(form in element.options));
        if (missing.length > 0)
          throw new Error(`the plural of {${element.value}} has no ${missing.join(', no ')}`);
      } else if (element.type === TYPE.select) {
        const words = Object.keys(element.options).map((word) => `'${word}'`);
        want(element.value, words.join(' | '));
      } else if (element.type === TYPE.tag) {
        tags.add(element.value);
        visit(element.children);
      } else if (element.type === TYPE.date || element.type === TYPE.time) {
        throw new Error(`{${element.value}} is a time: give it as text, Galla has one clock of its own`);
      }
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const { value } of Object.values(element.options)) visit(value);
      }
    }
  }

  visit(parse(message));
  const both = [...tags].filter((tag) => params.has(tag));
  if (both.length > 0) throw new Error(`${both.join(', ')} is a part and a parameter in one message`);
  return { params, tags };
}

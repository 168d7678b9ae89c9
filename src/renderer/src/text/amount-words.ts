import type { Paise } from '../../../preload/contract/money';
import type { Say } from '../../../preload/contract/words/say';

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Indian grouping: every size is counted in the next smaller group. */
const groups = [
  { size: 1_00_00_000, name: 'crore' },
  { size: 1_00_000, name: 'lakh' },
  { size: 1000, name: 'thousand' },
  { size: 100, name: 'hundred' },
] as const;

/**
 * An amount in words, for the read-back: `One lakh twenty-three thousand rupees`, `Ten rupees fifty paise`,
 * `Fifty paise`, `Zero rupees`. A language has a word for each number below 100, as Indian languages need, and says how
 * a hundred, thousand, lakh and crore are put before what follows them.
 */
export function amountInWords(say: Say, amount: Paise): string {
  const paise = amount % 100;
  const rupees = (amount - paise) / 100;
  const whole = inWords(say, rupees);
  const part = inWords(say, paise);
  if (paise === 0) return asSentence(say('amount.rupees', { rupees, whole }));
  if (rupees === 0) return asSentence(say('amount.paise', { paise, part }));
  return asSentence(say('amount.rupees_and_paise', { rupees, whole, paise, part }));
}

/** Begins with a capital letter, in a script that has them. */
function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A whole number from 0, as it stands inside a sentence. */
function inWords(say: Say, number: number): string {
  const group = groups.find(({ size }) => number >= size);
  if (group === undefined) return belowHundred(say, number);
  const after = number % group.size;
  const count = (number - after) / group.size;
  const many = inWords(say, count);
  return after === 0
    ? say(`amount.group.${group.name}`, { count, many })
    : say(`amount.group.${group.name}_and`, { count, many, rest: inWords(say, after) });
}

function belowHundred(say: Say, number: number): string {
  const tens = digits[Math.floor(number / 10)] ?? '0';
  const ones = digits[number % 10] ?? '0';
  return say(`amount.number.${tens}${ones}`);
}

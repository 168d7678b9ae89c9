import { parseRupees, toAsciiDigits, toGatewayRupees, type Paise } from '../../../../preload/contract/money';
import { latinWords } from '../../../../preload/contract/operators/latin-words';
import { shieldKey } from '../../../recharge/state/shield-key';
import { spelledWays } from './spelled-ways';

/**
 * One way to write a word. `part`: anywhere; `edge`: two letters at the start or the end of a word, because the index
 * keeps a space around every word; `amount`: nothing but this amount.
 */
export type Spelling =
  | { readonly kind: 'part' | 'edge'; readonly text: string }
  | { readonly kind: 'amount'; readonly paise: Paise };

/** A word is found by any of its spellings. */
type Word = readonly Spelling[];

/**
 * What staff typed into the search box, in every way it may be meant. A row is found when all words of one reading are in it:
 * `98765 43210` is two parts of a number, or one number.
 */
export type SearchTerms = readonly (readonly Word[])[];

/** A sign of money stands before nothing but an amount; letters may begin an id as well. */
const MONEY_SIGN = /^[₹₨]/;
const MONEY_WORD = /^(?:rs\.?|inr|र[ुू]\.?)/i;
const MONEY_THEN_BLANK = /(^|\s)(₹|₨|rs\.?|inr|र[ुू]\.?)\s+(?=[\p{Nd}])/giu;

/** Reads what was typed; `null`: nothing to search for. One character alone filters nothing, in no script. */
export function searchTerms(typed: string): SearchTerms | null {
  const text = typed.trim().replaceAll(MONEY_THEN_BLANK, '$1$2');
  const words = text.split(/\s+/).flatMap((word) => {
    const spellings = spellingsOf(word);
    return spellings.length === 0 ? [] : [spellings];
  });
  const joined = joinedNumber(text);
  const readings = [...(words.length === 0 ? [] : [words]), ...joined.map((number) => [[number]])];
  return readings.length === 0 ? null : readings;
}

/** A number as it is kept, of what was typed with blanks, signs, a country code or zeros that it is kept without. */
function joinedNumber(text: string): readonly Spelling[] {
  const plain = toAsciiDigits(text);
  if (!/\d/.test(plain) || !/^[\p{L}\d\s+\-–()./]+$/u.test(plain)) return [];
  const all = plain.replaceAll(/[^\p{L}\d]/gu, '');
  const isLong = all.replaceAll(/\D/g, '').length >= 4;
  if (!isLong) return [];
  return [...new Set([all, shieldKey(plain)])]
    .filter((number) => number !== plain && Array.from(number).length > 2)
    .map((number) => ({ kind: 'part', text: number }) as const);
}

function spellingsOf(word: string): Word {
  const amount = amountIn(word);
  if (amount !== null && MONEY_SIGN.test(word)) return [amount];
  const parts = waysOf(word).flatMap((way) => partOf(way) ?? []);
  return amount === null ? parts : [amount, ...parts];
}

/** An amount that is written as one; digits alone are a part of anything, and so of an amount, too. */
function amountIn(word: string): Spelling | null {
  const isWritten = MONEY_SIGN.test(word) || MONEY_WORD.test(word) || /[.,٫٬]|\/[-–=]?$/.test(word);
  const read = isWritten ? parseRupees(word) : null;
  return read?.ok === true ? { kind: 'amount', paise: read.value } : null;
}

/** Numbers are kept with 0–9, and an operator by its name in Latin letters; a customer's name as it was written. */
function waysOf(word: string): readonly string[] {
  if (/^\p{ASCII}*$/u.test(word) || Array.from(word).length < 2) return [word];
  return [
    ...new Set([
      toAsciiDigits(word),
      word,
      word.normalize('NFC'),
      word.normalize('NFD'),
      ...spelledWays(word),
      ...latinWords(word),
    ]),
  ];
}

function partOf(text: string): Spelling | null {
  const { length } = Array.from(text);
  return length < 2 ? null : { kind: length === 2 ? 'edge' : 'part', text };
}

/** The same as a query of the trigram index. It finds all that is meant, and some more: see {@link isFound}. */
export function searchQuery(terms: SearchTerms): string {
  return anyOf(terms.map((words) => allOf(words.map((spellings) => anyOf(spellings.map(queryOf))))));
}

function queryOf(spelling: Spelling): string {
  switch (spelling.kind) {
    case 'amount':
      return trigrams(` ${toGatewayRupees(spelling.paise)} `);
    case 'edge':
      return anyOf([quoted(` ${spelling.text}`), quoted(`${spelling.text} `)]);
    case 'part':
      return trigrams(spelling.text);
  }
}

/**
 * Every third trigram and the last one, wherever each of them is: the index looks through the list of each that it is asked
 * for, so a third of them are three times faster, and in a row they stand nearly only where the whole stands. In other
 * scripts lists are short.
 */
function trigrams(text: string): string {
  const { length } = text;
  if (length === 3 || !/^\p{ASCII}*$/u.test(text)) return quoted(text);
  const starts = Array.from({ length: Math.floor(length / 3) }, (_, at) => at * 3);
  const parts = [...starts, length - 3].map((start) => quoted(text.slice(start, start + 3)));
  return allOf([...new Set(parts)]);
}

function allOf(queries: readonly string[]): string {
  return queries.length > 1 ? `(${queries.join(' AND ')})` : (queries[0] ?? '');
}

function anyOf(queries: readonly string[]): string {
  return queries.length > 1 ? `(${queries.join(' OR ')})` : (queries[0] ?? '');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A row as it is searched: the text of the index, a space around every word, and its amount. */
export interface SearchedRow {
  readonly text: string;
  readonly amountPaise: unknown;
}

/** Whether a row that the index named is meant. */
export function isFound(terms: SearchTerms, { text, amountPaise }: SearchedRow): boolean {
  const small = text.toLowerCase();
  return terms.some((words) =>
    words.every((spellings) => spellings.some((spelling) => isIn(spelling, small, amountPaise))),
  );
}

function isIn(spelling: Spelling, small: string, amountPaise: unknown): boolean {
  if (spelling.kind === 'amount') return spelling.paise === amountPaise;
  const text = spelling.text.toLowerCase();
  return spelling.kind === 'part'
    ? small.includes(text)
    : small.includes(` ${text}`) || small.includes(`${text} `);
}

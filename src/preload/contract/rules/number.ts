import type { FieldProblem } from '../sale/field-problem';
import { formatRupees, toAsciiDigits, type Paise } from '../money';
import type { AmountRule, NumberRule } from '../operators/operator';
import { fitsPattern, readPattern, type Pattern } from './pattern';

/** What is wrong with one value: a problem without the field it belongs to. */
export type ValueProblem = Pick<FieldProblem, 'code' | 'hint'>;

/** What a rule says of a number. `warning`: staff may go on, sources disagree about this operator. */
export type NumberVerdict =
  | { readonly kind: 'fits' }
  | { readonly kind: 'warning'; readonly problem: ValueProblem }
  | { readonly kind: 'refused'; readonly problem: ValueProblem };

/** No number or field of any biller is longer; what is longer is a paste by mistake. In characters. */
export const MAX_VALUE = 100;

/**
 * What no value may hold: C0 and C1 control characters, line and paragraph separators, lone surrogates,
 * and the marks that turn the direction of text, which would make a read-back lie.
 */
const forbidden = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** Spaces, dashes and the invisible marks that chat programs put around a copied number. */
const separators = /[\s\p{Pd}\u2212\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu;

/** Whether a text holds characters that no printer, gateway or reader should get. */
export function hasForbiddenCharacters(text: string): boolean {
  return forbidden.test(text);
}

/**
 * Cleans a number as typed or pasted. Idempotent; never refuses, {@link checkNumber} does.
 * `mobile`: also without `+91`, without `91`, `091`, `0091` and a leading `0` where ten digits remain, without dots and
 * brackets. `vehicle`: also in capitals. `text`: inner spaces become one, dashes stay.
 * Digits of every script become 0–9.
 */
export function cleanNumber(text: string, kind: NumberRule['kind']): string {
  const ascii = toAsciiDigits(text);
  switch (kind) {
    case 'text':
      return ascii.replaceAll(/\s+/g, ' ').trim();
    case 'digits':
      return ascii.replaceAll(separators, '');
    case 'vehicle':
      return ascii.replaceAll(separators, '').toUpperCase();
    case 'mobile':
      return withoutTrunk(ascii.replaceAll(separators, '').replaceAll(/[.()]/g, ''));
  }
}

function withoutTrunk(number: string): string {
  if (number.startsWith('+91')) return withoutTrunk(number.slice(3));
  return /^(?:0{0,2}91)?0?(\d{10})$/.exec(number)?.[1] ?? number;
}

/**
 * Groups a cleaned number for reading aloud: ten digits as 5+5, other runs of more than five digits in
 * groups of three and four, letters apart from digits (`MH 12 AB 1234`). Other texts stay as they are.
 */
export function groupNumber(number: string): string {
  if (!/^[A-Za-z0-9]+$/.test(number)) return number;
  return (number.match(/[0-9]+|[A-Za-z]+/g) ?? []).map(groupRun).join(' ');
}

function groupRun(run: string): string {
  if (run.length <= 5 || !/^[0-9]/.test(run)) return run;
  const groups = run.length === 10 ? 2 : Math.ceil(run.length / 4);
  const short = Math.floor(run.length / groups);
  const shortGroups = groups - (run.length % groups);
  const cut = short * shortGroups;
  return [...chunks(run.slice(0, cut), short), ...chunks(run.slice(cut), short + 1)].join(' ');
}

function chunks(run: string, size: number): readonly string[] {
  return run.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
}

/** Holds a cleaned number against an operator's rule. `hint`: a limit, or the rule's help or example. */
export function checkNumber(rule: NumberRule, number: string): NumberVerdict {
  if (number === '') return refused({ code: 'empty' });
  if (hasForbiddenCharacters(number)) return refused({ code: 'forbidden_characters' });
  if (number.length > MAX_VALUE) return refused({ code: 'too_long', hint: String(rule.maxLength) });
  if (rule.kind !== 'text' && rule.kind !== 'vehicle' && !/^[0-9]+$/.test(number)) {
    return refused({ code: 'not_digits' });
  }
  const problem = checkShape(rule, number);
  if (problem === null) return { kind: 'fits' };
  return rule.mismatch === 'warn' ? { kind: 'warning', problem } : refused(problem);
}

function checkShape(rule: NumberRule, number: string): ValueProblem | null {
  const length = checkLength(rule, number);
  if (length !== null) return length;
  if (fits(rule.pattern, number)) return null;
  const hint = rule.help ?? rule.example;
  return { code: rule.kind === 'mobile' ? 'not_a_mobile' : 'does_not_fit', hint };
}

/** Holds an amount against an operator's rule. `hint`: the limit in rupees. */
export function checkAmount(rule: AmountRule, amount: Paise): ValueProblem | null {
  if (amount === 0) return { code: 'below_minimum', hint: formatRupees(rule.minPaise) };
  if (rule.wholeRupees && amount % 100 !== 0) return { code: 'not_whole_rupees' };
  if (rule.allowedPaise.length > 0) {
    const listed = rule.allowedPaise.includes(amount);
    return listed
      ? null
      : { code: 'not_a_listed_amount', hint: rule.allowedPaise.map(formatRupees).join(', ') };
  }
  if (amount < rule.minPaise) return { code: 'below_minimum', hint: formatRupees(rule.minPaise) };
  if (amount > rule.maxPaise) return { code: 'above_maximum', hint: formatRupees(rule.maxPaise) };
  return null;
}

/** Whether a text keeps within a rule's length in characters. */
export function checkLength(
  rule: { readonly minLength: number; readonly maxLength: number },
  text: string,
): ValueProblem | null {
  const { length } = Array.from(text);
  if (length < rule.minLength) return { code: 'too_short', hint: String(rule.minLength) };
  if (length > rule.maxLength) return { code: 'too_long', hint: String(rule.maxLength) };
  return null;
}

const read = new Map<string, Pattern | null>();

/**
 * Whether a text fits the pattern of a rule; `null` asks for nothing. A pattern that cannot be read or
 * decided fits nothing: the catalogue refuses such a rule, so this is the second fence.
 */
export function fits(source: string | null, text: string): boolean {
  if (source === null) return true;
  let pattern = read.get(source);
  if (pattern === undefined) {
    // 20,000 billers share few patterns; the bound keeps an imported list from growing the page for ever.
    if (read.size > 1000) read.clear();
    pattern = readPattern(source);
    read.set(source, pattern);
  }
  return pattern !== null && fitsPattern(pattern, text) === true;
}

function refused(problem: ValueProblem): NumberVerdict {
  return { kind: 'refused', problem };
}

import { DEFAULT_DATE, isDateFormat } from './bill-field';
import { paise } from '../money';
import { cleanNumber, fits, hasForbiddenCharacters, MAX_VALUE } from './number';
import type { AmountRule, BillField, NumberRule, Operator } from '../operators/operator';
import type { OperatorProblem, OperatorProblemCode } from '../operators/operator-problem';
import { readPattern } from './pattern';

/** 10,00,000 rupees: no bill at a counter is higher, and sums of a day stay far inside the range of paise. */
export const MAX_AMOUNT = paise(10_00_000_00);
/** 10,000 rupees. */
export const MAX_CHARGE = paise(10_000_00);
/** Between the items of a list in one CSV cell; so no item may hold it. */
export const LIST_SEPARATOR = '|';

const MAX_NAME = 100;
const MAX_LINE = 300;
const MAX_LIST = 60;

/**
 * Everything wrong with an operator's values; empty when the counter can sell with it. Bounds every text,
 * list and number, so that no shop data can slow the counter or break a slip.
 */
export function checkOperator(operator: Operator): readonly OperatorProblem[] {
  const found = new Findings();
  // A code goes into a query string, a CSV cell, a slip and an alias list: letters and digits first.
  found.check('code', /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(operator.code), 'bad_code');
  found.text('name', operator.name, MAX_NAME);
  found.text('shortName', operator.shortName, 16);
  found.list('nicknames', operator.nicknames, MAX_NAME);
  found.check('colour', /^#[0-9a-f]{6}$/i.test(operator.colour), 'bad_colour');
  checkNumberRule(operator.number, found);
  checkAmountRule(operator.amount, found);
  found.check('fields', operator.fields.length <= 5, 'too_many', '5');
  for (const [index, field] of operator.fields.entries()) checkField(field, `fields.${index}`, found);
  found.distinct(
    'fields',
    operator.fields.map((field) => field.label),
  );
  found.optional('note', operator.note);
  found.check('chargePaise', operator.chargePaise <= MAX_CHARGE, 'out_of_range');
  found.optional('routeNote', operator.routeNote);
  found.list('aliases', operator.aliases, 40);
  found.amounts('quickAmountsPaise', operator.quickAmountsPaise, 12);
  return found.problems;
}

function checkNumberRule(rule: NumberRule, found: Findings): void {
  found.text('number.label', rule.label, 60);
  found.text('number.example', rule.example, MAX_VALUE);
  found.optional('number.help', rule.help);
  found.lengths('number', rule);
  if (found.pattern('number.pattern', rule.pattern)) {
    const example = cleanNumber(rule.example, rule.kind);
    const lengthFits = example.length >= rule.minLength && example.length <= rule.maxLength;
    found.check('number.example', lengthFits && fits(rule.pattern, example), 'example_does_not_fit');
  }
}

function checkAmountRule(rule: AmountRule, found: Findings): void {
  found.check('amount.minPaise', rule.minPaise > 0, 'out_of_range');
  found.check('amount.maxPaise', rule.maxPaise <= MAX_AMOUNT, 'out_of_range');
  found.check('amount.minPaise', rule.minPaise <= rule.maxPaise, 'minimum_above_maximum');
  found.amounts('amount.allowedPaise', rule.allowedPaise, 500);
}

function checkField(field: BillField, path: string, found: Findings): void {
  found.text(`${path}.label`, field.label, 60);
  found.optional(`${path}.help`, field.help);
  found.optional(`${path}.sentence`, field.sentence);
  found.lengths(path, field);
  found.pattern(`${path}.pattern`, field.pattern);
  found.list(`${path}.choices`, field.choices, MAX_VALUE);
  if (field.type === 'choice') found.check(`${path}.choices`, field.choices.length > 0, 'no_choices');
  if (field.type === 'date') {
    const readable = isDateFormat(field.dateFormat ?? DEFAULT_DATE);
    found.check(`${path}.dateFormat`, readable, 'bad_date_format', DEFAULT_DATE);
  }
}

/** Collects problems; one small judge for each kind of value. */
class Findings {
  readonly problems: OperatorProblem[] = [];

  check(path: string, good: boolean, code: OperatorProblemCode, hint?: string): void {
    if (!good) this.problems.push({ path, code, ...(hint === undefined ? {} : { hint }) });
  }

  text(path: string, text: string, max: number): void {
    this.check(path, text.trim() !== '', 'empty');
    this.#line(path, text, max);
  }

  optional(path: string, text: string | null): void {
    if (text !== null) this.text(path, text, MAX_LINE);
  }

  list(path: string, items: readonly string[], max: number): void {
    this.check(path, items.length <= MAX_LIST, 'too_many', String(MAX_LIST));
    for (const [index, item] of items.slice(0, MAX_LIST).entries()) {
      this.text(`${path}.${index}`, item, max);
      this.check(`${path}.${index}`, !item.includes(LIST_SEPARATOR), 'separator', LIST_SEPARATOR);
    }
    this.distinct(path, items);
  }

  distinct(path: string, items: readonly string[]): void {
    const seen = new Set(items.map((item) => item.trim().toLowerCase()));
    this.check(path, seen.size === items.length, 'duplicate');
  }

  lengths(path: string, rule: { readonly minLength: number; readonly maxLength: number }): void {
    const { minLength, maxLength } = rule;
    this.check(`${path}.minLength`, minLength >= 0, 'out_of_range', '0');
    this.check(
      `${path}.maxLength`,
      maxLength >= 1 && maxLength <= MAX_VALUE,
      'out_of_range',
      String(MAX_VALUE),
    );
    this.check(`${path}.minLength`, minLength <= maxLength, 'minimum_above_maximum');
  }

  /** Whether the pattern can be used. */
  pattern(path: string, source: string | null): boolean {
    const readable = source === null || readPattern(source) !== null;
    this.check(path, readable, 'bad_pattern');
    if (source !== null) this.check(path, !hasForbiddenCharacters(source), 'forbidden_characters');
    return readable;
  }

  amounts(path: string, amounts: readonly number[], max: number): void {
    this.check(path, amounts.length <= max, 'too_many', String(max));
    this.check(path, new Set(amounts).size === amounts.length, 'duplicate');
    this.check(
      path,
      amounts.every((amount) => amount > 0 && amount <= MAX_AMOUNT),
      'out_of_range',
    );
  }

  #line(path: string, text: string, max: number): void {
    this.check(path, text.length <= max, 'too_long', String(max));
    this.check(path, !hasForbiddenCharacters(text), 'forbidden_characters');
    // SECURITY: a text that a spreadsheet would run as a formula never gets into the catalogue.
    this.check(path, !/^\s*[=+@-]/.test(text), 'formula');
  }
}

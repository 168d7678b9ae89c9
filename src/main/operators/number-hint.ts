import type { NumberHint, Review } from '../../preload/contract/sale/sale';
import type { Paise } from '../../preload/contract/money';
import { checkNumber, cleanNumber } from '../../preload/contract/rules/number';
import type { Operator } from '../../preload/contract/operators/operator';
import { codeKey } from '../../preload/contract/rules/operator-code';
import { findOperator, type Catalogue } from './catalogue';
import type { CarrierOf } from './mobile-prefixes';

/** What the shop's own successes say about a number: the last good operator and its last amounts. */
export interface NumberMemory {
  readonly operator: string;
  readonly operatorName: string;
  readonly times: number;
  /** UTC milliseconds. */
  readonly lastAt: number;
  readonly lastAmountsPaise: readonly Paise[];
}

/** What a hint is made from. */
export interface HintQuestion {
  /** As typed: the operator, and so the way to clean it, is not known yet. */
  readonly typed: string;
  /** Of the first of {@link numberKeys} that the journal remembers; `null`: none. */
  readonly memory: NumberMemory | null;
  readonly catalogue: Catalogue;
  readonly carrierOf: CarrierOf;
}

/** Today's brand of a company that prefixes were given to. Tata Docomo and Telenor went to Airtel; Aircel is gone. */
const brands: Readonly<Record<string, string>> = {
  Airtel: 'airtel',
  Telenor: 'airtel',
  Telewings: 'airtel',
  Uninor: 'airtel',
  'Tata Docomo': 'airtel',
  'Reliance Jio': 'jio',
  Vodafone: 'vi',
  Idea: 'vi',
  'BSNL MOBILE': 'bsnl',
};

const mobile = /^[6-9]\d{9}$/;

/**
 * The forms under which the journal may hold a number typed before its operator was chosen: with all its digits first,
 * because an account that begins with 0 or 91 is no mobile number where the shop knows it as an account.
 */
export function numberKeys(typed: string): readonly string[] {
  const kinds = ['digits', 'vehicle', 'text', 'mobile'] as const;
  return [...new Set(kinds.map((kind) => cleanNumber(typed, kind)))].filter((key) => key !== '');
}

/**
 * Whether what the journal remembers under `key` is about what was typed: its operator's rule must make that key of it.
 * `08023456789` is not the account `8023456789`, though it could be that mobile number.
 */
export function isAbout(memory: NumberMemory, key: string, typed: string, catalogue: Catalogue): boolean {
  const operator = findOperator(catalogue, memory.operator);
  return operator === null || cleanNumber(typed, operator.number.kind) === key;
}

/**
 * Suggests an operator for a number, by the best source that knows one: the shop's own journal, a rule that
 * only one DTH operator matches, the prefix. Operators that are off are never suggested. `null`: no idea.
 */
export function suggestOperator(question: HintQuestion): NumberHint | null {
  return fromMemory(question) ?? fromRule(question) ?? fromPrefix(question);
}

/** The warning of the review: this shop's memory of the number names another operator than the one chosen. */
export function memoryWarning(
  memory: NumberMemory | null,
  chosen: Operator,
  catalogue: Catalogue,
): Review['memoryWarning'] {
  if (memory === null || codeKey(memory.operator) === codeKey(chosen.code)) return null;
  const operatorName = findOperator(catalogue, memory.operator)?.name ?? memory.operatorName;
  return { operatorName, times: memory.times, lastAt: memory.lastAt };
}

function fromMemory({ memory, catalogue }: HintQuestion): NumberHint | null {
  const operator = memory === null ? null : findOperator(catalogue, memory.operator);
  if (memory === null || operator === null || !operator.on) return null;
  const { times, lastAt, lastAmountsPaise } = memory;
  return { ...hint('journal', operator), times, lastAt, lastAmountsPaise };
}

/**
 * An operator without a pattern has no rule that could match. A number that may be a mobile is left alone:
 * Dish TV takes mobile numbers, but hardly any mobile number is a Dish TV customer.
 */
function fromRule({ typed, catalogue }: HintQuestion): NumberHint | null {
  if (mobile.test(cleanNumber(typed, 'mobile'))) return null;
  const matching = catalogue.operators.filter(
    ({ category, on, number }) =>
      category === 'dth'
      && on
      && number.pattern !== null
      && checkNumber(number, cleanNumber(typed, number.kind)).kind === 'fits',
  );
  const [only] = matching;
  return only === undefined || matching.length > 1 ? null : hint('rule', only);
}

function fromPrefix({ typed, catalogue, carrierOf }: HintQuestion): NumberHint | null {
  const number = cleanNumber(typed, 'mobile');
  const brand = mobile.test(number) ? brands[carrierOf(number) ?? ''] : undefined;
  const operator =
    brand === undefined
      ? undefined
      : catalogue.operators.find((one) => one.category === 'prepaid' && one.on && isBrand(one, brand));
  return operator === undefined ? null : hint('prefix', operator);
}

function isBrand(operator: Operator, brand: string): boolean {
  return [operator.shortName, operator.name, ...operator.nicknames].some(
    (name) => name.trim().toLowerCase() === brand,
  );
}

function hint(source: NumberHint['source'], operator: Operator): NumberHint {
  return {
    source,
    operatorCode: operator.code,
    operatorName: operator.name,
    times: 0,
    lastAt: null,
    lastAmountsPaise: [],
  };
}

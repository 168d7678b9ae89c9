import { fail, ok, type Result } from './result';

declare const paiseBrand: unique symbol;

/**
 * An amount of money: a whole number of paise (1 rupee = 100 paise), 0 … {@link MAX_PAISE}.
 * Made only by the functions of this file, from text or from an integer, never from a float.
 */
export type Paise = number & { readonly [paiseBrand]: true };

/** 99,99,99,999.99 rupees: far above any counter's need, far below the integers a double holds. */
export const MAX_PAISE = 99_99_99_999_99;

/** Why a text is not an amount. */
export type MoneyProblem =
  'empty' | 'not_a_number' | 'too_many_decimals' | 'negative' | 'too_large' | 'bad_grouping';

/**
 * Brands a whole number of paise.
 * @throws RangeError when `value` is not a whole number in 0 … MAX_PAISE: that is a bug, not input.
 */
export function paise(value: number): Paise {
  if (!isPaise(value)) throw new RangeError('not a whole number of paise in range');
  return value;
}

/** Whether `value` is a whole number of paise in range. */
export function isPaise(value: number): value is Paise {
  return Number.isSafeInteger(value) && value >= 0 && value <= MAX_PAISE && !Object.is(value, -0);
}

/** Replaces the decimal digits of every script by 0–9; leaves the rest alone. */
export function toAsciiDigits(text: string): string {
  // Nearly every text is plain, and a catalogue of 20,000 operators has very many of them.
  if (/^[ -~]*$/.test(text)) return text;
  return text.replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}

/** Unicode keeps the ten digits of a script together, zero first: how far a digit stands from the first of its row. */
function digitValue(code: number): number {
  let place = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - place - 1))) place += 1;
  return place % 10;
}

/** What people write before an amount, after which nothing but the amount may come. */
const currency = /^(?:₹|₨|rs\.?|re\.?|inr|र[ुू]\.?)\s*/i;
/** What closes an amount on Indian bills, so that nobody adds digits. */
const closing = /\s*\/[-–=]$/;

/**
 * Reads an amount that a person typed, in rupees: `199`, `1,234.50`, `₹ 10`, `Rs. 1,999/-`, `INR 199`, `₹199.`, `१९९`.
 * Digit by digit, so that no float is ever involved.
 * Refuses signs, exponents, a third decimal, and commas where neither Indian nor Western grouping has them.
 */
export function parseRupees(text: string): Result<Paise, MoneyProblem> {
  const typed = toAsciiDigits(text)
    // The decimal and grouping signs of Urdu and Arabic keyboards.
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .trim()
    .replace(currency, '')
    .replace(closing, '');
  if (typed === '') return fail('empty');
  if (/^[-−–]/.test(typed)) return fail('negative');
  const parts = /^([0-9,]+)(?:\.([0-9]*))?$/.exec(typed);
  if (parts === null) return fail('not_a_number');
  const [, whole = '', decimals = ''] = parts;
  if (whole.includes(',') && !isGrouped(whole)) return fail('bad_grouping');
  if (decimals.length > 2) return fail('too_many_decimals');
  return fromDigits(whole.replaceAll(',', ''), decimals.padEnd(2, '0'));
}

/**
 * Reads an amount that the gateway wrote: `10`, `10.00`, `199.5000`, `1234.56`.
 * Decimals beyond the second must be zeros. `null` when it is not such a text (a minus sign included).
 */
export function parseGatewayRupees(text: string): Paise | null {
  const parts = /^([0-9]+)(?:\.([0-9]+))?$/.exec(text.trim());
  if (parts?.[1] === undefined) return null;
  const decimals = (parts[2] ?? '').padEnd(2, '0');
  if (/[^0]/.test(decimals.slice(2))) return null;
  const read = fromDigits(parts[1], decimals.slice(0, 2));
  return read.ok ? read.value : null;
}

/**
 * Whole paise as plain decimal text, digit by digit: `199`, `199.50`, and where it is a difference or a sum of years `-199`.
 */
export function rupeeText(amount: number): string {
  const size = Math.abs(amount);
  const rest = size % 100;
  const whole = String((size - rest) / 100);
  const sign = amount < 0 ? '-' : '';
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}.${String(rest).padStart(2, '0')}`;
}

/** The same as people read it, with Indian grouping: `1,23,456.50`, `− 199`. */
export function groupedRupees(amount: number): string {
  const [whole = '', decimals] = rupeeText(Math.abs(amount)).split('.');
  const grouped = groupIndian(whole);
  return `${amount < 0 ? '− ' : ''}${decimals === undefined ? grouped : `${grouped}.${decimals}`}`;
}

/** How an amount goes to the gateway: without decimals when whole (`199`), else with two (`199.50`). */
export function toGatewayRupees(amount: Paise): string {
  return rupeeText(amount);
}

/** How an amount is shown: Indian grouping, decimals only when there are any (`1,23,456.50`, `199`). */
export function formatRupees(amount: Paise): string {
  return groupedRupees(amount);
}

/** The digits of a whole number in India's groups: `1,23,456`. */
export function groupIndian(digits: string): string {
  const tail = digits.slice(-3);
  const head = digits.slice(0, -3).replace(/\B(?=(?:\d{2})+$)/g, ',');
  return head === '' ? tail : `${head},${tail}`;
}

/** Adds amounts. @throws RangeError when the sum leaves the range: that is a bug, not input. */
export function addPaise(...amounts: readonly Paise[]): Paise {
  return paise(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

function isGrouped(whole: string): boolean {
  return /^\d{1,3}(?:,\d{3})+$/.test(whole) || /^\d{1,2}(?:,\d{2})*,\d{3}$/.test(whole);
}

function fromDigits(rupees: string, twoDecimals: string): Result<Paise, MoneyProblem> {
  const digits = (rupees + twoDecimals).replace(/^0+(?=\d)/, '');
  if (digits.length > String(MAX_PAISE).length) return fail('too_large');
  const value = Number(digits);
  return isPaise(value) ? ok(value) : fail('too_large');
}

import { toAsciiDigits } from '../money';
import { checkLength, fits, hasForbiddenCharacters, MAX_VALUE, type ValueProblem } from './number';
import type { BillField } from '../operators/operator';

/** The parts a biller's date may be written in, `YYYY` before `YY`. */
const dateParts = /YYYY|YY|MM|DD/g;

/**
 * Cleans a bill field as typed: outer spaces go, digits of Indian scripts become 0–9, a `digits` field loses
 * spaces and dashes, a date typed with any separator takes the biller's form, a choice the biller's spelling.
 */
export function cleanBillField(field: BillField, value: string): string {
  const typed = toAsciiDigits(value).trim();
  switch (field.type) {
    case 'text':
      return typed;
    case 'digits':
      return typed.replaceAll(/[\s\p{Pd}]/gu, '');
    case 'choice':
      return field.choices.find((choice) => choice.toLowerCase() === typed.toLowerCase()) ?? typed;
    case 'date':
      return writeDate(field.dateFormat ?? DEFAULT_DATE, typed);
  }
}

/** Holds a cleaned bill field against its rule. `hint`: the limit, the form, or the field's own sentence. */
export function checkBillField(field: BillField, value: string): ValueProblem | null {
  if (value === '') return field.required ? { code: 'empty' } : null;
  if (hasForbiddenCharacters(value)) return { code: 'forbidden_characters' };
  if (value.length > MAX_VALUE) return { code: 'too_long', hint: String(field.maxLength) };
  return checkType(field, value) ?? checkPattern(field, value);
}

/** The form dates have when the biller names none. */
export const DEFAULT_DATE = 'DD-MM-YYYY';

/** Whether `format` names a day, a month and a year, each once, and nothing else but separators. */
export function isDateFormat(format: string): boolean {
  const parts = (format.match(dateParts) ?? []).map((part) => part.slice(0, 2)).sort();
  return parts.join() === 'DD,MM,YY' && /^[-/. ]*$/.test(format.replaceAll(dateParts, ''));
}

function checkType(field: BillField, value: string): ValueProblem | null {
  switch (field.type) {
    case 'text':
      return checkLength(field, value);
    case 'digits':
      return /^[0-9]+$/.test(value) ? checkLength(field, value) : { code: 'not_digits' };
    case 'choice':
      return field.choices.includes(value) ? null : { code: 'not_a_choice', hint: field.choices.join(', ') };
    case 'date': {
      const format = field.dateFormat ?? DEFAULT_DATE;
      return isDate(format, value) ? null : { code: 'not_a_date', hint: format };
    }
  }
}

function checkPattern(field: BillField, value: string): ValueProblem | null {
  if (fits(field.pattern, value)) return null;
  const hint = field.sentence ?? field.help;
  return { code: 'does_not_fit', ...(hint === null ? {} : { hint }) };
}

function isDate(format: string, value: string): boolean {
  const read = readDate(format, value);
  if (read === null || writeParts(format, read) !== value) return false;
  const date = new Date(Date.UTC(read.year, read.month - 1, read.day));
  return (
    read.year >= 1900
    && date.getUTCFullYear() === read.year
    && date.getUTCMonth() === read.month - 1
    && date.getUTCDate() === read.day
  );
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Takes `5/3/1990` to the biller's `05-03-1990`; what is no date in the biller's order stays as typed. */
function writeDate(format: string, typed: string): string {
  const read = readDate(format, typed);
  return read === null ? typed : writeParts(format, read);
}

function readDate(format: string, value: string): DateParts | null {
  const order = format.match(dateParts) ?? [];
  const runs = /[^0-9]/.test(value) ? value.split(/[-/. ]/) : cutRuns(order, value);
  if (order.length !== 3 || runs.length !== 3 || !runs.every((run) => /^[0-9]{1,4}$/.test(run))) return null;
  const part = (letter: string): number => {
    const text = runs[order.findIndex((name) => name.startsWith(letter))] ?? '';
    // Two digits of a year are of this century: a bill date, never a birth date.
    return letter === 'Y' && text.length === 2 ? 2000 + Number(text) : Number(text);
  };
  return { year: part('Y'), month: part('M'), day: part('D') };
}

/** Digits without separators are cut where the format has its parts. */
function cutRuns(order: readonly string[], value: string): readonly string[] {
  if (value.length !== order.join('').length) return [];
  let at = 0;
  return order.map((name) => value.slice(at, (at += name.length)));
}

function writeParts(format: string, { year, month, day }: DateParts): string {
  const written: Readonly<Record<string, string>> = {
    YYYY: String(year).padStart(4, '0'),
    YY: two(year % 100),
    MM: two(month),
    DD: two(day),
  };
  return format.replaceAll(dateParts, (name) => written[name] ?? name);
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

import { harmlessCell } from '../operators/csv-cells';

/**
 * What a spreadsheet reads as a number, a date or a truth: it would show `1.23E+15` for an id, drop a leading zero, and
 * make a day of `MAR12`.
 */
const readAsSomethingElse =
  /^\s*(?:(?=\D*\d)[\d.,:/₹$%e\s+-]+|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s./-]*\d{1,4}|true|false)\s*$/i;

/** Blanks in front do not keep every spreadsheet from running a formula. */
const blankThenFormula = /^\s+[=+\-@]/;

/**
 * A cell of an export that is to stay the text it is: an apostrophe stands before whatever a spreadsheet would run as a
 * formula, round off or rewrite.
 */
export function textCell(text: string): string {
  return readAsSomethingElse.test(text) || blankThenFormula.test(text) ? `'${text}` : harmlessCell(text);
}

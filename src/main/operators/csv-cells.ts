import { LIST_SEPARATOR } from '../../preload/contract/rules/check-operator';
import { formatRupees, isPaise, parseRupees } from '../../preload/contract/money';
import type { OperatorProblemCode } from '../../preload/contract/operators/operator-problem';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { CellKind } from './csv-columns';

/** What a spreadsheet takes for the beginning of a formula, and the mark that keeps it from doing so. */
const formulaStart = /^['=+\-@\t\r]/;

/**
 * SECURITY: a cell that begins like a formula gets an apostrophe, so that no spreadsheet runs it.
 * {@link plainCell} takes it away again; a real leading apostrophe gets one too, so the way back is exact.
 */
export function harmlessCell(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** A cell as it was meant: without the apostrophe that keeps a spreadsheet from running it. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Writes a value into a cell, not yet harmless. A value that is not there is a blank cell. */
export function writeCell(kind: CellKind, value: unknown): string {
  switch (kind) {
    case 'list':
      return Array.isArray(value) ? value.map(String).join(LIST_SEPARATOR) : '';
    case 'rupees':
      return rupees(value);
    case 'rupees_list':
      return Array.isArray(value) ? value.map(rupees).join(LIST_SEPARATOR) : '';
    case 'yes':
      return value === undefined ? '' : value === true ? 'yes' : 'no';
    case 'text':
    case 'optional':
    case 'whole':
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }
}

/**
 * Reads a cell. `undefined`: blank where blank means nothing was said, so that the present value or the
 * default stays.
 */
export function readCell(kind: CellKind, cell: string): Result<unknown, OperatorProblemCode> {
  const text = plainCell(cell.trim());
  switch (kind) {
    case 'optional':
      return ok(text === '' ? null : text);
    case 'list':
      return ok(items(text));
    case 'rupees_list':
      return readEach(items(text));
    case 'text':
      return ok(text === '' ? undefined : text);
    case 'rupees':
      return text === '' ? ok(undefined) : readRupees(text);
    case 'whole':
      if (text === '') return ok(undefined);
      return /^\d{1,6}$/.test(text) ? ok(Number(text)) : fail('not_a_whole_number');
    case 'yes':
      return readYes(text.toLowerCase());
  }
}

function readYes(text: string): Result<unknown, OperatorProblemCode> {
  if (text === '') return ok(undefined);
  if (['yes', 'y', 'true', '1', 'on'].includes(text)) return ok(true);
  return ['no', 'n', 'false', '0', 'off'].includes(text) ? ok(false) : fail('not_yes_or_no');
}

function readEach(texts: readonly string[]): Result<unknown, OperatorProblemCode> {
  const amounts = texts.map((text) => parseRupees(text));
  return amounts.every((amount) => amount.ok)
    ? ok(amounts.flatMap((amount) => (amount.ok ? [amount.value] : [])))
    : fail('not_an_amount');
}

function readRupees(text: string): Result<unknown, OperatorProblemCode> {
  const read = parseRupees(text);
  return read.ok ? read : fail('not_an_amount');
}

function items(text: string): readonly string[] {
  return text === '' ? [] : text.split(LIST_SEPARATOR).map((item) => item.trim());
}

/** Without grouping: a comma would put every amount between quotes. */
function rupees(value: unknown): string {
  return typeof value === 'number' && isPaise(value) ? formatRupees(value).replaceAll(',', '') : '';
}

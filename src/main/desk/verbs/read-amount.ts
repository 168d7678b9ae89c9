import { paise, parseRupees, type Paise } from '../../../preload/contract/money';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { FieldProblemCode } from '../../../preload/contract/sale/field-problem';

/** What was typed as an amount does not do. */
export interface WrongAmount {
  readonly kind: 'wrong_amount';
  readonly code: FieldProblemCode;
}

/** Reads money that moves, in rupees: more than nothing. */
export function readAmount(text: string): Result<Paise, WrongAmount> {
  const read = parseRupees(text);
  if (!read.ok) return fail({ kind: 'wrong_amount', code: read.failure });
  return read.value === paise(0) ? fail({ kind: 'wrong_amount', code: 'below_minimum' }) : ok(read.value);
}
